// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/map_sheet.h"

#include <QDialog>
#include <QTimer>
#include <memory>

class QComboBox;
class QLineEdit;
class QgsLayoutView;

namespace qiantu {

class ProjectMap;

/// Fills a map sheet, shows it as it will be printed (the preview is the layout itself), and writes it to a file or a
/// printer. 制图单位 and 审图号 are remembered in the project.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// `sheet` says what the map shows: region and target.
    PrintDialog(ProjectMap& map, const MapSheet& sheet, QWidget* parent);
    ~PrintDialog() override;

    /// The layout that is previewed now, for tests.
    QgsPrintLayout* layoutShown() const { return m_layout.get(); }

    /// Writes what is previewed to a file, as the Export button does after asking for its name.
    Result<void> exportTo(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fillForm();
    void rebuild();
    void askAndExport();
    void print();
    MapSheet sheetFromForm() const;
    void rememberImprint();

    ProjectMap& m_map;
    MapSheet m_sheet;
    QComboBox* m_layoutChoice;
    QComboBox* m_region;
    QLineEdit* m_title;
    QLineEdit* m_subtitle;
    QLineEdit* m_organisation;
    QLineEdit* m_approval;
    QgsLayoutView* m_view;
    QTimer m_rebuildSoon;
    std::unique_ptr<QgsPrintLayout> m_layout;
};

} // namespace qiantu
