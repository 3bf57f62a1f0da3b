// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QImage>
#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QSpinBox;
class QToolButton;

namespace qiantu {

/// Shows one page of an atlas at a time, as it will be printed, with buttons to turn the pages.
class AtlasPreview : public QWidget
{
    Q_OBJECT

public:
    /// Makes the picture of a page: its number (from 1 on) and the size in pixels that it is to fit into.
    using Painter = std::function<Result<QImage>(int number, const QSize& size)>;

    explicit AtlasPreview(QWidget* parent = nullptr);

    /// There are `count` pages now, painted by `painter`; `name` says what a page is about. The page that was shown is
    /// shown again, if there is one of its number.
    void setPages(int count, const Painter& painter, const std::function<QString(int)>& name);
    /// There are no pages, for this reason.
    void setNothing(const QString& reason);

    /// The number of the page that is shown, 0 without pages.
    int number() const;
    /// Turns to a page.
    void turnTo(int number);

    /// The picture that is shown, null when the page could not be made.
    const QImage& picture() const { return m_picture; }

    /// What is said under the picture, or in its stead.
    QString caption() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintPage();
    QSize room() const; ///< In pixels of the screen.
    void fitPicture();
    void updateButtons();

    Painter m_painter;
    std::function<QString(int)> m_name;
    QImage m_picture;
    QTimer m_repaintSoon; ///< After the last of many changes of size.
    QLabel* m_page;
    QLabel* m_caption;
    QSpinBox* m_number;
    QLabel* m_count;
    QToolButton* m_first;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_last;
};

} // namespace qiantu
