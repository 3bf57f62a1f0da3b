// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QObject>
#include <QStringList>
#include <memory>

class QWidget;

namespace qiantu {

/// New, open, save, save as, close: the conversations with the user around the project's file.
class ProjectController : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    explicit ProjectController(QWidget* window);
    ~ProjectController() override;

    /// The open project, or nullptr.
    Workspace* workspace() const { return m_workspace.get(); }

    /// Paths of recent projects, newest first.
    QStringList recentPaths() const;

public Q_SLOTS:
    /// Asks for a file name and makes a project there from the shipped pack.
    void createNew();
    /// Makes the sample project in the user's documents if there is none, and opens it.
    void openSample();
    /// Asks for a file and opens it.
    void openAsking();
    /// Opens this file. Says whether it is open now.
    bool open(const QString& path);
    /// Publishes; asks for a name when there is none yet. Says whether it was done.
    bool save();
    bool saveAs();
    /// Offers to save what is not saved, then closes. Says false when the user wants to stay.
    bool close();

Q_SIGNALS:
    /// Another project is open, or none; the old one is gone when this is heard.
    void workspaceChanged(qiantu::Workspace* workspace);
    /// The old project is about to go: let go of everything of it.
    void workspaceAboutToClose();
    void recentChanged();

private:
    bool adopt(std::unique_ptr<Project> project);
    /// Makes a project from the shipped pack off the window's thread, publishes and opens it; `title` says what is
    /// done.
    void makeAndOpen(const QString& path, bool withSample, const QString& title);
    void remember(const QString& path);
    std::optional<Project::Recovery> askAboutRecovery(const QString& path);

    QWidget* m_window;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace qiantu
