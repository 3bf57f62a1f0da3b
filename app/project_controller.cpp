// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project_controller.h"

#include "maps/published_project.h"
#include "models/plans/plan_pack.h"
#include "models/stations/sample.h"
#include "widgets/background_work.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace qiantu {

namespace {

constexpr int mostRecent = 10;
const QString shippedPack = QStringLiteral("guizhou");

QString recentKey()
{
    return QStringLiteral("recentProjects");
}

QString documentsFolder()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Qiantu");
    QDir().mkpath(folder);
    return folder;
}

Result<std::unique_ptr<Project>> makeProject(const QString& path, bool withSample,
                                             const Project::PublishHook& publishing, Progress& progress)
{
    auto pack = PlanPack::shipped(shippedPack);
    if (!pack) {
        return tl::unexpected(pack.error());
    }
    auto project = Project::create(path);
    if (!project) {
        return project;
    }
    (*project)->addPublishHook(publishing);
    if (auto installed = pack->install(**project, progress); !installed) {
        (*project)->close(true);
        return tl::unexpected(installed.error());
    }
    if (withSample) {
        if (auto made = makeSample(**project, SampleOptions{}, progress); !made) {
            (*project)->close(true);
            return tl::unexpected(made.error());
        }
    }
    return project;
}

} // namespace

ProjectController::ProjectController(QWidget* window) : QObject(window), m_window(window) {}

ProjectController::~ProjectController() = default;

QStringList ProjectController::recentPaths() const
{
    return QSettings().value(recentKey()).toStringList();
}

void ProjectController::remember(const QString& path)
{
    QStringList paths = recentPaths();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(recentKey(), paths.mid(0, mostRecent));
    Q_EMIT recentChanged();
}

bool ProjectController::adopt(std::unique_ptr<Project> project)
{
    // The project's QObject must live on this thread, whichever thread made it.
    auto loaded = runInBackground<std::unique_ptr<Workspace>>(
        m_window, tr("Opening the project"), [&](Progress& progress) -> Result<std::unique_ptr<Workspace>> {
            auto workspace = Workspace::load(std::move(project), QDate::currentDate(), progress);
            if (workspace) {
                (*workspace)->moveToThread(thread());
                (*workspace)->project().moveToThread(thread());
            }
            return workspace;
        });
    if (!loaded) {
        showError(m_window, loaded.error());
        return false;
    }
    m_workspace = std::move(*loaded);
    remember(m_workspace->project().path());
    Q_EMIT workspaceChanged(m_workspace.get());
    return true;
}

void ProjectController::makeAndOpen(const QString& path, bool withSample, const QString& title)
{
    const auto publishing = publishQgisProject();
    auto project = runInBackground<std::unique_ptr<Project>>(
        m_window, title, [&](Progress& progress) -> Result<std::unique_ptr<Project>> {
            auto made = makeProject(path, withSample, publishing, progress);
            if (made) {
                if (auto saved = (*made)->save(progress); !saved) {
                    return tl::unexpected(saved.error());
                }
                (*made)->moveToThread(thread());
            }
            return made;
        });
    if (!project) {
        showError(m_window, project.error());
        return;
    }
    adopt(std::move(*project));
}

void ProjectController::createNew()
{
    QString path = QFileDialog::getSaveFileName(
        m_window, tr("New project"), documentsFolder() + QLatin1Char('/') + tr("Guizhou") + QStringLiteral(".gpkg"),
        tr("Qiantu project (*.gpkg)"));
    if (path.isEmpty() || !close()) {
        return;
    }
    if (!path.endsWith(QLatin1String(".gpkg"))) {
        path += QStringLiteral(".gpkg");
    }
    if (QFile::exists(path)) {
        // The file dialog has asked whether to replace it; the old file is kept all the same.
        QFile::remove(path + QStringLiteral(".bak"));
        QFile::rename(path, path + QStringLiteral(".bak"));
    }
    makeAndOpen(path, false, tr("Making the project"));
}

void ProjectController::openSample()
{
    const QString path = documentsFolder() + QLatin1Char('/') + tr("Guizhou sample") + QStringLiteral(".gpkg");
    if (QFile::exists(path)) {
        open(path);
        return;
    }
    if (!close()) {
        return;
    }
    makeAndOpen(path, true, tr("Making the sample project"));
}

void ProjectController::openAsking()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open a project"), documentsFolder(), tr("Qiantu project (*.gpkg)"));
    if (!path.isEmpty()) {
        open(path);
    }
}

std::optional<Project::Recovery> ProjectController::askAboutRecovery(const QString& path)
{
    QMessageBox box(QMessageBox::Question, tr("Unsaved work was found"),
                    tr("“%1” was not closed properly last time. The work since the last save is still there.")
                        .arg(QFileInfo(path).fileName()),
                    QMessageBox::NoButton, m_window);
    auto* take = box.addButton(tr("Go on with it"), QMessageBox::AcceptRole);
    auto* discard = box.addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(take);
    box.exec();
    if (box.clickedButton() == take) {
        return Project::Recovery::TakeUp;
    }
    if (box.clickedButton() == discard) {
        return Project::Recovery::Discard;
    }
    return std::nullopt;
}

bool ProjectController::open(const QString& path)
{
    if (!close()) {
        return false;
    }
    auto project = Project::open(path, Project::OpenMode::Edit, Project::Recovery::Refuse);
    if (!project && project.error().kind == Error::Kind::Conflict) {
        const auto recovery = askAboutRecovery(path);
        if (!recovery) {
            return false;
        }
        project = Project::open(path, Project::OpenMode::Edit, *recovery);
    }
    if (!project && project.error().kind == Error::Kind::Newer) {
        showError(m_window, project.error());
        project = Project::open(path, Project::OpenMode::ReadOnly);
    }
    if (!project) {
        showError(m_window, project.error());
        return false;
    }
    (*project)->addPublishHook(publishQgisProject());
    return adopt(std::move(*project));
}

bool ProjectController::save()
{
    if (!m_workspace) {
        return false;
    }
    auto& project = m_workspace->project();
    const auto saved =
        runInBackground(m_window, tr("Saving"), [&](Progress& progress) { return project.save(progress); });
    if (!saved) {
        showError(m_window, saved.error());
        return false;
    }
    remember(project.path());
    return true;
}

bool ProjectController::saveAs()
{
    if (!m_workspace) {
        return false;
    }
    auto& project = m_workspace->project();
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save the project as"), project.path(),
                                                tr("Qiantu project (*.gpkg)"));
    if (path.isEmpty()) {
        return false;
    }
    if (!path.endsWith(QLatin1String(".gpkg"))) {
        path += QStringLiteral(".gpkg");
    }
    const auto saved = runInBackground(m_window, tr("Saving"),
                                       [&](Progress& progress) { return project.saveAs(path, true, progress); });
    if (!saved) {
        showError(m_window, saved.error());
        return false;
    }
    remember(path);
    return true;
}

bool ProjectController::close()
{
    if (!m_workspace) {
        return true;
    }
    auto& project = m_workspace->project();
    bool discard = false;
    if (project.isModified()) {
        QMessageBox box(QMessageBox::Question, tr("Save the changes?"),
                        tr("“%1” has changes that are not saved yet.").arg(QFileInfo(project.path()).fileName()),
                        QMessageBox::NoButton, m_window);
        auto* saveButton = box.addButton(tr("Save"), QMessageBox::AcceptRole);
        auto* discardButton = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
        box.addButton(tr("Cancel"), QMessageBox::RejectRole);
        box.setDefaultButton(saveButton);
        box.exec();
        if (box.clickedButton() == saveButton) {
            if (!save()) {
                return false;
            }
        } else if (box.clickedButton() == discardButton) {
            discard = true;
        } else {
            return false;
        }
    }
    Q_EMIT workspaceAboutToClose();
    project.close(discard);
    m_workspace.reset();
    Q_EMIT workspaceChanged(nullptr);
    return true;
}

} // namespace qiantu
