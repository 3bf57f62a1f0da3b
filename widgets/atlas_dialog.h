// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maps/atlas/atlas_export.h"
#include "maps/atlas/remaining_time.h"

#include <QDialog>
#include <QTimer>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace qiantu {

class AtlasPreview;
class AtlasRegionTree;
class ProjectMap;
class ThemeChoiceBox;

/// Makes an atlas: a page for each county or prefecture. Layout, regions and order are chosen at the left, any page is
/// previewed at the right as it will be printed; the export shows how far it is, can be cancelled, and lists the pages
/// that could not be made, which can be tried again.
class AtlasDialog : public QDialog
{
    Q_OBJECT

public:
    /// Who draws an export's pages; paintHere() where none is set. Given the pages, which outlive the painter.
    using PainterSource = std::function<Result<AtlasPainter>(AtlasPages& pages)>;

    /// `sheet` says what the pages show to begin with: theme, target, year, document. `map` must outlive this.
    AtlasDialog(ProjectMap& map, const Sheet& sheet, QWidget* parent);
    ~AtlasDialog() override;

    void setPainterSource(const PainterSource& source) { m_painterSource = source; }

    /// What is chosen.
    AtlasSettings settings() const;

    /// The pages as they are previewed; nullptr when what is chosen makes no atlas.
    AtlasPages* pages() const { return m_pages.get(); }

    /// Writes the atlas as chosen to a file or folder, as the button does after asking for it.
    void exportTo(const QString& path);
    /// Makes the pages again that failed in the last export, and keeps the others.
    void retry();

    /// What became of the last export; nothing before one, or after one that failed as a whole.
    const std::optional<AtlasReport>& report() const { return m_report; }

    /// Asks first when an export is going on, and cancels it.
    void reject() override;

private:
    class ExportProgress;

    void makeForm(QWidget& form);
    void fillChoices(const Sheet& sheet);
    void replan();
    void updateOutput();
    void askAndExport();
    void run(bool resume);
    Result<AtlasReport> write(const AtlasOutput& wanted);
    void showReport(const Result<AtlasReport>& report);
    void setRunning(bool running);
    AtlasOutput output() const;

    ProjectMap& m_map;
    Sheet m_sheet;
    PainterSource m_painterSource;
    std::unique_ptr<AtlasPages> m_pages;
    std::unique_ptr<ExportProgress> m_progress; ///< While an export is going on.
    std::optional<AtlasReport> m_report;
    QString m_path; ///< Of the last export.
    QTimer m_replanSoon;

    QWidget* m_form;
    QComboBox* m_layout;
    ThemeChoiceBox* m_theme;
    ThemeChoiceBox* m_theme2;
    QComboBox* m_target;
    QComboBox* m_level;
    QComboBox* m_order;
    QCheckBox* m_reversed;
    AtlasRegionTree* m_regions;
    QLineEdit* m_range;
    QRadioButton* m_oneFile;
    QRadioButton* m_manyFiles;
    QCheckBox* m_contents;
    QCheckBox* m_index;
    QLineEdit* m_pattern;
    QComboBox* m_suffix;
    QCheckBox* m_publication;
    QLabel* m_summary;
    AtlasPreview* m_preview;
    QProgressBar* m_bar;
    QLabel* m_state;
    QTreeWidget* m_failures;
    QPushButton* m_retry;
    QPushButton* m_export;
    QPushButton* m_close;
};

} // namespace qiantu
