// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace qiantu {

class TimeSlider;

/// Below the map while it shows a theme: what is shown, of when, and what can be done with it; below that the years
/// that there are values for.
class ThemeStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ThemeStrip(QWidget* parent = nullptr);

    /// Says what is shown. The strip itself is shown and hidden by its owner.
    void setTexts(const QString& title, const QString& subtitle);
    /// Whether the theme shown is not stored and could be.
    void setStorable(bool storable);

    TimeSlider& slider() const { return *m_slider; }

Q_SIGNALS:
    void editRequested();
    void storeRequested();
    void compareRequested();
    void hideRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addButton(QHBoxLayout& row, const char* name, const QString& text, const QString& tip,
                           void (ThemeStrip::*signal)());
    void elide();

    QString m_titleText;
    QString m_subtitleText;
    QLabel* m_title;
    QLabel* m_subtitle;
    QToolButton* m_store = nullptr;
    TimeSlider* m_slider;
};

} // namespace qiantu
