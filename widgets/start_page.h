// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;

namespace qiantu {

/// What the window shows before a project is open: what Qiantu is for, the three ways to begin, and the recent
/// projects.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// The paths of recent projects, newest first; missing files are shown as such.
    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void newRequested();
    void sampleRequested();
    void openRequested();
    void recentChosen(const QString& path);

private:
    QListWidget* m_recent;
};

} // namespace qiantu
