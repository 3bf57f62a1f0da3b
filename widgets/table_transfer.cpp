// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table_transfer.h"

#include "maps/sqlite.h"
#include "models/tables/table_export.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/paste_dialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace qiantu {

bool copyRows(QWidget* parent, Workspace& workspace, const TableModel& model, const std::vector<RowId>& ids,
              const std::vector<int>& columns)
{
    if (ids.empty() || columns.empty()) {
        return false;
    }
    auto reader = workspace.project().openReader();
    if (!reader) {
        showError(parent, reader.error());
        return false;
    }
    ClipboardTable table;
    const auto done = runInBackground(
        parent, QCoreApplication::translate("qiantu::TableTransfer", "Copying"),
        [&](Progress& progress) -> Result<void> {
            ClipboardWriter writer(model.description(), model.references(), columns, true);
            std::int64_t count = 0;
            progress.begin(QCoreApplication::translate("qiantu::TableTransfer", "Copying"),
                           static_cast<std::int64_t>(ids.size()));
            const auto read = readRows(**reader, model.description(), ids, [&](RowId id, RowValues&& values) {
                writer.add(id, values);
                progress.advance(++count);
                return !progress.cancelled();
            });
            if (progress.cancelled()) {
                return fail(Error::Kind::Cancelled,
                            QCoreApplication::translate("qiantu::TableTransfer", "Copying was cancelled."));
            }
            table = writer.finish();
            return read;
        });
    if (!done) {
        showError(parent, done.error());
        return false;
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(table.text);
    data->setHtml(table.html);
    QGuiApplication::clipboard()->setMimeData(data.release());
    return true;
}

std::size_t pasteClipboard(QWidget* parent, Workspace& workspace, const TableModel& model, const PasteTarget& target)
{
    const auto pasted = parseClipboard(QGuiApplication::clipboard()->text());
    if (pasted.empty()) {
        const QString what = QCoreApplication::translate("qiantu::TableTransfer", "There is no text on the clipboard.");
        const QString advice =
            QCoreApplication::translate("qiantu::TableTransfer", "Copy cells in a spreadsheet first.");
        showError(parent, {Error::Kind::Invalid, what, {}, advice});
        return 0;
    }
    auto reader = workspace.project().openReader();
    if (!reader) {
        showError(parent, reader.error());
        return 0;
    }
    const auto plan = runInBackground<PastePlan>(
        parent, QCoreApplication::translate("qiantu::TableTransfer", "Comparing what is pasted"),
        [&](Progress& progress) {
            return planPaste(**reader, model.description(), model.references(), pasted, target, progress);
        });
    if (!plan) {
        showError(parent, plan.error());
        return 0;
    }
    PasteDialog dialog(model.description(), model.references(), *plan, parent);
    if (dialog.exec() != QDialog::Accepted) {
        return 0;
    }
    TableEditor editor(workspace, model.description(), model.references());
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = editor.apply(plan->edits(model.description()));
    QGuiApplication::restoreOverrideCursor();
    if (!done) {
        showError(parent, done.error());
        return 0;
    }
    return plan->changes.size();
}

QString exportShown(QWidget* parent, Workspace& workspace, const TableModel& model, const std::vector<int>& columns)
{
    const QFileInfo file(workspace.project().path());
    const QString path = QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("qiantu::TableTransfer", "Export the table as it is shown"),
        QStringLiteral("%1/%2 %3.xlsx").arg(file.absolutePath(), file.completeBaseName(), model.description().title),
        QCoreApplication::translate("qiantu::TableTransfer", "Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty()) {
        return {};
    }
    auto reader = workspace.project().openReader();
    if (!reader) {
        showError(parent, reader.error());
        return {};
    }
    const auto ids = model.ids();
    const auto written = runInBackground(
        parent, QCoreApplication::translate("qiantu::TableTransfer", "Writing the table"), [&](Progress& progress) {
            return exportTable(**reader, model.description(), model.references(), ids, columns, path, progress);
        });
    if (!written) {
        showError(parent, written.error());
        return {};
    }
    return path;
}

} // namespace qiantu
