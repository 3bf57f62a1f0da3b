// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QLineEdit;

namespace qiantu {

/// A histogram of plain numbers with the limits between their classes as lines that are dragged with the mouse or moved
/// with the keys. Bars have the colours of their classes; every number stands as a small stroke below them.
///
/// Keys: Left and Right move the chosen limit by one step (with Shift ten), Page Up and Page Down choose the next and
/// the previous limit, Home and End the first and the last, Enter opens a line for its exact value. A dragged limit
/// snaps to round numbers; with Shift held down it does not.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    /// Writes a number as the map's legend does.
    using Format = std::function<QString(double)>;

    explicit HistogramView(QWidget* parent = nullptr);

    /// Shows other numbers, in any order. What is not finite is left out. The limits stay, but for those that no number
    /// is below or above any more.
    void setValues(std::vector<double> values);

    /// The numbers, ascending.
    const std::vector<double>& values() const { return m_values; }

    /// Shows the limits between classes, in any order; those not between the least and the greatest number are left
    /// out. Not an edit.
    void setBreaks(std::vector<double> breaks);

    /// The limits between classes, ascending: one fewer than there are classes.
    const std::vector<double>& breaks() const { return m_breaks; }

    /// The colours of the classes from the lowest to the highest; more classes than colours repeat the last.
    void setColors(std::vector<QColor> colors);
    void setFormat(Format format);
    /// Whether limits can be moved; they can at first.
    void setEditable(bool editable);

    /// The limit that the keys move, or nothing.
    std::optional<int> chosen() const { return m_chosen; }

    void choose(int at);

    /// How many numbers lie in each class. A number on a limit belongs to the class below it, as in QGIS.
    std::vector<int> classCounts() const;
    /// Where a number stands, in pixels from the widget's left, and the number that stands there.
    double positionOf(double value) const;
    double valueAt(double position) const;
    /// The distance of round numbers that limits snap to: 1, 2 or 5 times a power of ten, a few pixels wide.
    double step() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user has moved a limit; these are all of them now. Emitted with every step of a drag.
    void breaksEdited(const std::vector<double>& breaks);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr int sideMargin = 14;
    static constexpr int topMargin = 22;   ///< The chosen limit's number stands here.
    static constexpr int axisHeight = 30;  ///< Strokes of the numbers, then the least and the greatest.
    static constexpr int strokeHeight = 7; ///< Of one number.

    /// A bar: the numbers in (from, to]; the first has its lower end as well.
    struct Bin
    {
        double from = 0;
        double to = 0;
        int count = 0;
    };

    QRectF plot() const;
    std::vector<Bin> bins() const;
    std::optional<int> breakNear(double position) const;
    int binAt(double position) const;
    bool hasRange() const;
    QColor colorOf(std::size_t classAt) const;
    /// Moves a limit between its neighbours.
    void moveBreak(int at, double value);
    void typeValue();
    void takeTyped();
    QString tipAt(const QPointF& position) const;
    QString breakText(int at) const;
    void describe();
    void paintBars(QPainter& painter) const;
    void paintBreaks(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;

    std::vector<double> m_values;
    std::vector<double> m_breaks;
    std::vector<QColor> m_colors;
    Format m_format;
    std::optional<int> m_chosen;
    QLineEdit* m_line;
    bool m_editable = true;
    bool m_dragging = false;
};

} // namespace qiantu
