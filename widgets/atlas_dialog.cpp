// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/atlas_dialog.h"

#include "maps/layouts/sheet_export.h"
#include "maps/layouts/sheet_template.h"
#include "maps/project_map.h"
#include "models/layouts/layout_store.h"
#include "models/publication/publication_settings.h"
#include "widgets/atlas_preview.h"
#include "widgets/atlas_region_tree.h"
#include "widgets/background_work.h"
#include "widgets/theme_choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int typingPauseMs = 350;
/// The default template's kind: a page about each region.
const QString usualLayout = QStringLiteral("county-a4-landscape");

/// A combo box that does not grow with its longest choice.
QComboBox* narrowBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

} // namespace

/// Shows progress in the dialog and lets the window live between two pages.
class AtlasDialog::ExportProgress : public Progress
{
public:
    explicit ExportProgress(AtlasDialog& dialog) : m_dialog(dialog) {}

    void begin(const QString& step, std::int64_t total) override
    {
        m_step = step;
        m_time.begin(total);
        m_dialog.m_bar->setRange(0, static_cast<int>(total));
        show(0, total);
    }

    void advance(std::int64_t done) override { show(done, m_dialog.m_bar->maximum()); }

private:
    void show(std::int64_t done, std::int64_t total)
    {
        m_dialog.m_bar->setValue(static_cast<int>(done));
        QStringList parts{m_step};
        if (total > 0) {
            parts << AtlasDialog::tr("%1 of %2 pages done").arg(done).arg(total);
        }
        if (const QString left = RemainingTime::text(m_time.seconds(done)); !left.isEmpty() && done < total) {
            parts << left;
        }
        m_dialog.m_state->setText(parts.join(QStringLiteral(" · ")));
        QCoreApplication::processEvents();
    }

    AtlasDialog& m_dialog;
    RemainingTime m_time;
    QString m_step;
};

AtlasDialog::AtlasDialog(ProjectMap& map, const Sheet& sheet, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_sheet(sheet),
      m_form(new QWidget(this)),
      m_layout(narrowBox(m_form)),
      m_theme(new ThemeChoiceBox(m_form)),
      m_theme2(new ThemeChoiceBox(m_form)),
      m_target(narrowBox(m_form)),
      m_level(narrowBox(m_form)),
      m_order(narrowBox(m_form)),
      m_reversed(new QCheckBox(tr("Reversed"), m_form)),
      m_regions(new AtlasRegionTree(m_form)),
      m_range(new QLineEdit(m_form)),
      m_oneFile(new QRadioButton(tr("One PDF"), m_form)),
      m_manyFiles(new QRadioButton(tr("A file per page"), m_form)),
      m_contents(new QCheckBox(tr("Contents"), m_form)),
      m_index(new QCheckBox(tr("Index"), m_form)),
      m_pattern(new QLineEdit(QStringLiteral("{n}_{name}"), m_form)),
      m_suffix(new QComboBox(m_form)),
      m_publication(new QCheckBox(tr("For publication"), m_form)),
      m_summary(new QLabel(m_form)),
      m_preview(new AtlasPreview(this)),
      m_bar(new QProgressBar(this)),
      m_state(new QLabel(this)),
      m_failures(new QTreeWidget(this)),
      m_retry(new QPushButton(tr("Try these again"), this)),
      m_export(new QPushButton(tr("Export …"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Atlas"));
    resize(1180, 660);
    makeForm(*m_form);
    m_failures->setHeaderLabels({tr("Page"), tr("Region"), tr("Why it could not be made")});
    m_failures->setRootIsDecorated(false);
    m_failures->setMaximumHeight(120);
    m_failures->hide();
    m_retry->setObjectName(QStringLiteral("retryPages"));
    m_retry->hide();
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_state->setWordWrap(true);
    m_export->setDefault(true);
    m_export->setObjectName(QStringLiteral("exportAtlas"));
    m_close->setAutoDefault(false);
    m_retry->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    auto* right = new QVBoxLayout;
    right->addWidget(m_preview, 1);
    right->addWidget(m_failures);
    right->addWidget(m_bar);
    right->addLayout(buttons);
    auto* columns = new QHBoxLayout(this);
    columns->addWidget(m_form);
    columns->addLayout(right, 1);
    fillChoices(sheet);
    m_replanSoon.setSingleShot(true);
    m_replanSoon.setInterval(typingPauseMs);
    connect(&m_replanSoon, &QTimer::timeout, this, &AtlasDialog::replan);
    connect(m_export, &QPushButton::clicked, this, &AtlasDialog::askAndExport);
    connect(m_retry, &QPushButton::clicked, this, &AtlasDialog::retry);
    connect(m_close, &QPushButton::clicked, this, &AtlasDialog::reject);
    updateOutput();
    replan();
}

AtlasDialog::~AtlasDialog() = default;

void AtlasDialog::makeForm(QWidget& form)
{
    form.setFixedWidth(310);
    auto* rows = new QFormLayout(&form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(5);
    rows->addRow(tr("Layout"), m_layout);
    rows->addRow(tr("Theme"), m_theme);
    rows->addRow(tr("Second theme"), m_theme2);
    rows->addRow(tr("Target"), m_target);
    rows->addRow(tr("A page per"), m_level);
    auto* find = new QLineEdit(&form);
    find->setPlaceholderText(tr("Find a region"));
    find->setClearButtonEnabled(true);
    auto* all = new QPushButton(tr("Choose all"), &form);
    auto* none = new QPushButton(tr("Choose none"), &form);
    for (auto* button : {all, none}) {
        button->setAutoDefault(false);
        button->setMaximumWidth(button->sizeHint().width());
    }
    auto* choosing = new QHBoxLayout;
    choosing->addWidget(find, 1);
    choosing->addWidget(all);
    choosing->addWidget(none);
    rows->addRow(choosing);
    m_regions->setMinimumHeight(110);
    rows->addRow(m_regions);
    auto* order = new QHBoxLayout;
    order->addWidget(m_order, 1);
    order->addWidget(m_reversed);
    rows->addRow(tr("Page order"), order);
    m_range->setPlaceholderText(tr("all, or like 3-9,12"));
    rows->addRow(tr("Pages"), m_range);
    auto* files = new QHBoxLayout;
    files->addWidget(m_oneFile);
    files->addWidget(m_manyFiles);
    files->addStretch(1);
    rows->addRow(tr("Output"), files);
    auto* extras = new QHBoxLayout;
    extras->addWidget(m_contents);
    extras->addWidget(m_index);
    extras->addStretch(1);
    rows->addRow(QString(), extras);
    m_pattern->setToolTip(tr("{n}, {code}, {name} and {short_name} stand for the page's."));
    auto* names = new QHBoxLayout;
    names->addWidget(m_pattern, 1);
    names->addWidget(m_suffix);
    rows->addRow(tr("File names"), names);
    rows->addRow(QString(), m_publication);
    m_summary->setWordWrap(true);
    rows->addRow(m_summary);
    m_oneFile->setChecked(true);
    m_contents->setChecked(true);
    m_index->setChecked(true);
    const auto soon = [this] { m_replanSoon.start(); };
    for (auto* box :
         {m_layout, static_cast<QComboBox*>(m_theme), static_cast<QComboBox*>(m_theme2), m_target, m_order}) {
        connect(box, &QComboBox::activated, this, soon);
    }
    for (auto* box : {m_reversed, m_publication, m_contents, m_index}) {
        connect(box, &QCheckBox::toggled, this, soon);
    }
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { m_regions->setRegions(m_map.workspace().regions(), settings().level); });
    connect(m_regions, &AtlasRegionTree::chosenChanged, this, soon);
    connect(find, &QLineEdit::textChanged, m_regions, &AtlasRegionTree::filter);
    connect(all, &QPushButton::clicked, m_regions, [this] { m_regions->checkAll(true); });
    connect(none, &QPushButton::clicked, m_regions, [this] { m_regions->checkAll(false); });
    for (auto* field : {m_range, m_pattern}) {
        connect(field, &QLineEdit::textChanged, this, &AtlasDialog::updateOutput);
    }
    connect(m_suffix, &QComboBox::currentIndexChanged, this, &AtlasDialog::updateOutput);
    connect(m_oneFile, &QRadioButton::toggled, this, &AtlasDialog::updateOutput);
}

void AtlasDialog::fillChoices(const Sheet& sheet)
{
    if (const auto& templates = sheetTemplates()) {
        for (const auto& each : *templates) {
            m_layout->addItem(each.displayName(), each.name);
        }
    }
    auto& project = m_map.workspace().project();
    if (const auto own = LayoutStore(project).list()) {
        for (const auto& each : *own) {
            m_layout->addItem(each.name, each.name);
        }
    }
    const int wanted = m_layout->findData(sheet.templateName);
    m_layout->setCurrentIndex(wanted >= 0 && sheet.templateName != Sheet().templateName
                                  ? wanted
                                  : std::max(0, m_layout->findData(usualLayout)));
    const auto choices = ThemeChoices::of(m_map.workspace());
    int number = 0;
    for (auto* box : {m_theme, m_theme2}) {
        box->setNothing(tr("no theme"));
        box->fill(choices);
        box->setTheme(number < sheet.themes.size() ? std::optional(sheet.themes.at(number)) : std::nullopt);
        ++number;
    }
    const auto checked = m_map.workspace().checked();
    const auto* province = checked->regions.province();
    m_target->addItem(tr("of each region"));
    for (const auto& result : checked->result.targets) {
        if (province != nullptr && result.target->region == province->code && !result.supersededBy &&
            result.target->measure == Measure::Level && result.target->operatorKey.isEmpty() &&
            result.target->place.isEmpty()) {
            m_target->addItem(tr("%1, target for %2")
                                  .arg(checked->plan.indicators.value(result.target->indicator).name,
                                       QString::number(result.target->year)),
                              QVariant::fromValue(result.target->id));
        }
    }
    m_target->setCurrentIndex(sheet.target ? std::max(0, m_target->findData(QVariant::fromValue(*sheet.target))) : 0);
    for (const auto order : atlasOrders()) {
        m_order->addItem(displayName(order), toText(order));
    }
    for (const auto& suffix : sheetSuffixes()) {
        if (suffix != QLatin1String("tiff")) {
            m_suffix->addItem(suffix.toUpper(), suffix);
        }
    }
    for (const auto level : {RegionLevel::County, RegionLevel::Prefecture}) {
        m_level->addItem(displayName(level), toText(level));
    }
}

AtlasSettings AtlasDialog::settings() const
{
    AtlasSettings settings;
    settings.sheet = m_sheet;
    settings.sheet.templateName = m_layout->currentData().toString();
    settings.sheet.themes.clear();
    for (const auto* box : {m_theme, m_theme2}) {
        if (const auto theme = box->isEnabled() ? box->theme() : std::nullopt) {
            settings.sheet.themes << *theme;
        }
    }
    settings.sheet.target.reset();
    if (m_target->currentData().isValid()) {
        settings.sheet.target = m_target->currentData().value<RowId>();
    }
    settings.sheet.forPublication = m_publication->isChecked();
    settings.sheet.stationsAllowed = PublicationSettings::read(m_map.workspace().project()).stationsAllowed;
    settings.level = regionLevelFromText(m_level->currentData().toString()).value_or(RegionLevel::County);
    settings.regions = m_regions->checkedCodes();
    settings.order = atlasOrderFromText(m_order->currentData().toString()).value_or(AtlasOrder::Code);
    settings.reversed = m_reversed->isChecked();
    settings.contents = m_contents->isChecked();
    settings.index = m_index->isChecked();
    return settings;
}

void AtlasDialog::replan()
{
    m_replanSoon.stop();
    const auto* house = sheetTemplate(m_layout->currentData().toString());
    m_theme2->setEnabled(house != nullptr && house->themeCount() > 1 && m_theme->theme().has_value());
    m_pages.reset();
    if (m_regions->checkedCount() == 0) {
        m_preview->setNothing(tr("No region is chosen."));
        updateOutput();
        return;
    }
    setCursor(Qt::WaitCursor);
    auto pages = AtlasPages::make(m_map, settings());
    unsetCursor();
    if (!pages) {
        m_preview->setNothing(pages.error().message());
        updateOutput();
        return;
    }
    m_pages = std::move(*pages);
    updateOutput();
    m_preview->setPages(
        m_pages->plan().pageCount(), [this](int number, const QSize& size) { return m_pages->picture(number, size); },
        [this](int number) {
            const auto& page = m_pages->plan().page(number);
            return page.sectionName.isEmpty() ? page.name : QStringLiteral("%1 · %2").arg(page.sectionName, page.name);
        });
}

void AtlasDialog::updateOutput()
{
    const bool one = m_oneFile->isChecked();
    m_contents->setEnabled(one);
    m_index->setEnabled(one);
    m_pattern->setEnabled(!one);
    m_suffix->setEnabled(!one);
    QString summary;
    bool possible = m_pages != nullptr;
    if (m_pages) {
        const auto& plan = m_pages->plan();
        const auto numbers = pageNumbers(m_range->text(), plan.pageCount());
        const auto names = atlasFileNames(m_pattern->text(), plan);
        possible = numbers && (one || names);
        if (!numbers) {
            summary = numbers.error().message();
        } else if (!one && !names) {
            summary = names.error().message();
        } else if (one) {
            summary = tr("%n page(s)", nullptr, static_cast<int>(numbers->size()));
        } else {
            summary = tr("%n file(s), the first is %1", nullptr, static_cast<int>(numbers->size()))
                          .arg(names->at(numbers->front() - 1) + QLatin1Char('.') + m_suffix->currentData().toString());
        }
    }
    m_summary->setText(summary);
    m_summary->setStyleSheet(possible || !m_pages ? QString() : QStringLiteral("color: #b03030"));
    m_export->setEnabled(possible && !m_progress);
}

AtlasOutput AtlasDialog::output() const
{
    AtlasOutput output;
    output.path = m_path;
    output.oneFile = m_oneFile->isChecked();
    output.namePattern = m_pattern->text();
    output.drawing.suffix = output.oneFile ? QStringLiteral("pdf") : m_suffix->currentData().toString();
    output.pages = pageNumbers(m_range->text(), m_pages ? m_pages->plan().pageCount() : 0).value_or(std::vector<int>());
    return output;
}

void AtlasDialog::askAndExport()
{
    const QFileInfo project(m_map.workspace().project().path());
    const QString path =
        m_oneFile->isChecked()
            ? QFileDialog::getSaveFileName(this, tr("Export the atlas"),
                                           QStringLiteral("%1/%2.pdf").arg(project.absolutePath(), tr("Atlas")),
                                           tr("PDF (*.pdf)"))
            : QFileDialog::getExistingDirectory(this, tr("Folder for the pages"), project.absolutePath());
    if (!path.isEmpty()) {
        exportTo(path);
    }
}

void AtlasDialog::exportTo(const QString& path)
{
    if (m_replanSoon.isActive()) {
        replan();
    }
    m_path = path;
    run(false);
}

void AtlasDialog::retry()
{
    // The project may be another since: what the pages are made of is read anew. Pages that are another are made anew.
    replan();
    run(true);
}

void AtlasDialog::run(bool resume)
{
    if (!m_pages || m_progress) {
        return;
    }
    auto wanted = output();
    wanted.resume = resume;
    setRunning(true);
    const auto written = write(wanted);
    setRunning(false);
    showReport(written);
}

Result<AtlasReport> AtlasDialog::write(const AtlasOutput& wanted)
{
    const auto painter = m_painterSource ? m_painterSource(*m_pages) : paintHere(*m_pages);
    if (!painter) {
        return tl::unexpected(painter.error());
    }
    return exportAtlas(*m_pages, wanted, *painter, *m_progress);
}

void AtlasDialog::setRunning(bool running)
{
    m_progress = running ? std::make_unique<ExportProgress>(*this) : nullptr;
    m_form->setEnabled(!running);
    m_preview->setEnabled(!running);
    m_bar->setVisible(running);
    m_retry->hide();
    m_failures->setVisible(false);
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    updateOutput();
}

void AtlasDialog::showReport(const Result<AtlasReport>& report)
{
    m_report.reset();
    m_failures->clear();
    if (!report) {
        m_state->setText(report.error().kind == Error::Kind::Cancelled ? report.error().what : QString());
        showError(this, report.error());
        return;
    }
    m_report = *report;
    for (const auto& failure : report->failures) {
        new QTreeWidgetItem(m_failures, {QString::number(failure.number), failure.name, failure.error.message()});
    }
    m_failures->resizeColumnToContents(0);
    m_failures->resizeColumnToContents(1);
    const bool complete = report->failures.empty();
    m_failures->setVisible(!complete);
    m_retry->setVisible(!complete);
    const int pages = report->made + report->kept;
    m_state->setText(complete
                         ? tr("%n page(s) written to %1", nullptr, pages).arg(m_path)
                         : tr("%n page(s) written to %1", nullptr, pages).arg(m_path) + QStringLiteral(" · ") +
                               tr("%n page(s) could not be made", nullptr, static_cast<int>(report->failures.size())));
}

void AtlasDialog::reject()
{
    if (m_progress) {
        m_progress->cancel();
        m_state->setText(tr("Cancelling …"));
        return;
    }
    QDialog::reject();
}

} // namespace qiantu
