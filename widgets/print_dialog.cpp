// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print_dialog.h"

#include "maps/layouts/layout_file.h"
#include "maps/layouts/sheet_builder.h"
#include "maps/layouts/sheet_texts.h"
#include "maps/project_map.h"
#include "maps/publication.h"
#include "models/publication/publication_settings.h"
#include "widgets/background_work.h"
#include "widgets/sheet_editor.h"
#include "widgets/sheet_export_dialog.h"
#include "widgets/sheet_form.h"
#include "widgets/sheet_item_form.h"
#include "widgets/sheet_print_job.h"
#include "widgets/sheet_stored_templates.h"
#include "widgets/sheet_template_chooser.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

constexpr int typingPauseMs = 350;
constexpr int formWidth = 332;
constexpr int itemFormWidth = 252;
constexpr double clipboardDpi = 200;

/// Shows that the program is busy for as long as it lives.
class BusyCursor
{
public:
    BusyCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }

    ~BusyCursor() { QGuiApplication::restoreOverrideCursor(); }

    BusyCursor(const BusyCursor&) = delete;
    BusyCursor& operator=(const BusyCursor&) = delete;
};

QScrollArea* paneOf(QWidget* content, int width, QWidget* parent)
{
    auto* pane = new QScrollArea(parent);
    pane->setWidget(content);
    pane->setWidgetResizable(true);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    pane->setMinimumWidth(width);
    return pane;
}

} // namespace

PrintDialog::PrintDialog(ProjectMap& map, const Sheet& sheet, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_form(new SheetForm(map, this)),
      m_editor(new SheetEditor(this)),
      m_itemForm(new SheetItemForm(this)),
      m_splitter(new QSplitter(this)),
      m_words(new QLabel(this))
{
    setWindowTitle(tr("Print a thematic map"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    buildLayout();
    readOwnTemplates();
    connectParts();
    showFirst(sheet);
}

PrintDialog::~PrintDialog()
{
    // Both refer to the layout, so they go first.
    m_itemForm->showItem(nullptr, 0);
    delete m_editor;
}

void PrintDialog::buildLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    m_itemPane = paneOf(m_itemForm, itemFormWidth, this);
    m_splitter->addWidget(paneOf(m_form, formWidth, this));
    m_splitter->addWidget(m_editor);
    m_splitter->addWidget(m_itemPane);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setChildrenCollapsible(false);
    m_itemPane->hide();
    column->addWidget(m_splitter, 1);
    buildButtons();
    const QSize room = screen() != nullptr ? screen()->availableSize() : QSize(1366, 768);
    resize(std::min(1500, room.width() - 40), std::min(960, room.height() - 60));
}

void PrintDialog::buildButtons()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    m_words->setWordWrap(true);
    m_words->setStyleSheet(QStringLiteral("color: #5b6770"));
    row->addWidget(m_words, 1);
    const auto add = [this, row](const char* name, const QString& text, const auto& call) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, call);
        return button;
    };
    m_saveTemplate = add("saveTemplate", tr("Sa&ve as template …"), [this] { askAndSaveTemplate(); });
    const bool readOnly = m_map.workspace().project().isReadOnly();
    m_saveTemplate->setEnabled(!readOnly);
    if (readOnly) {
        m_saveTemplate->setToolTip(tr("The project is open for reading only."));
    }
    add("copyPage", tr("&Copy the page"), [this] {
        if (const auto copied = copyPage(); !copied) {
            showError(this, copied.error());
        } else {
            say(tr("The page is in the clipboard as a picture."));
        }
    });
    add("printMap", tr("&Print …"), [this] { askAndPrint(); });
    add("exportMap", tr("&Export …"), [this] { askAndExport(); });
    add("close", tr("Close"), [this] { reject(); });
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void PrintDialog::connectParts()
{
    m_refillSoon.setSingleShot(true);
    m_refillSoon.setInterval(typingPauseMs);
    connect(&m_refillSoon, &QTimer::timeout, this, &PrintDialog::refill);
    connect(m_form, &SheetForm::templateChanged, this, &PrintDialog::changeTemplate);
    connect(m_form, &SheetForm::changed, this, [this] {
        keepStationPermission();
        refill();
    });
    connect(m_form, &SheetForm::typed, &m_refillSoon, qOverload<>(&QTimer::start));
    auto* templates = m_form->templates();
    templates->setReadOnly(m_map.workspace().project().isReadOnly());
    connect(templates, &SheetTemplateChooser::renameWanted, this, &PrintDialog::askAndRename);
    connect(templates, &SheetTemplateChooser::removeWanted, this, &PrintDialog::askAndRemove);
    connect(m_editor, &SheetEditor::editingChanged, m_itemPane, &QWidget::setVisible);
    connect(m_editor, &SheetEditor::selectionChanged, this, &PrintDialog::showSelected);
    connect(m_editor, &SheetEditor::changed, m_itemForm, &SheetItemForm::refresh);
    // What a step brings back was filled for the sheet of then. Not from within the step.
    connect(m_editor, &SheetEditor::traveled, this, &PrintDialog::refill, Qt::QueuedConnection);
    connect(m_editor, &SheetEditor::added, this, &PrintDialog::refill);
    connect(m_editor, &SheetEditor::textWanted, this, [this](QgsLayoutItem* item) {
        const auto* label = qobject_cast<QgsLayoutItemLabel*>(item);
        m_itemPane->show();
        m_layout->setSelectedItem(item);
        if (label != nullptr) {
            m_itemForm->focusText();
        }
    });
    connect(m_editor, &SheetEditor::said, this, &PrintDialog::say);
    connect(m_itemForm, &SheetItemForm::boundTextEdited, this, [this](const QString& variable, const QString& text) {
        if (!m_form->setText(variable, text)) {
            say(tr("This text is made from what is chosen at the left."));
        }
    });
}

void PrintDialog::showFirst(const Sheet& sheet)
{
    Sheet first = sheet;
    first.stationsAllowed = PublicationSettings::read(m_map.workspace().project()).stationsAllowed;
    m_form->setSheet(first);
    rebuild();
}

const Sheet& PrintDialog::sheet() const
{
    return m_form->sheet();
}

void PrintDialog::rebuild()
{
    m_refillSoon.stop();
    const BusyCursor busy;
    auto built = buildSheet(m_map, m_form->sheet());
    if (!built) {
        showError(this, built.error());
        return;
    }
    // The view leaves the old layout for the new one before the old one goes.
    m_editor->showSheet(**built);
    m_layout = std::move(*built);
    m_templateShown = m_form->sheet().templateName;
    checkPublication();
}

void PrintDialog::refill()
{
    m_refillSoon.stop();
    if (!m_layout) {
        return;
    }
    const BusyCursor busy;
    const Sheet& sheet = m_form->sheet();
    if (const auto filled = fillSheet(*m_layout, m_map, sheet); !filled) {
        showError(this, filled.error());
        return;
    }
    m_itemForm->refresh();
    m_editor->updatePages();
    checkPublication();
}

void PrintDialog::changeTemplate()
{
    if (!mayDropChanges(tr("The layout was changed by hand. Another template takes these changes away."))) {
        Sheet back = m_form->sheet();
        back.templateName = m_templateShown;
        m_form->setSheet(back);
        return;
    }
    if (const auto own = m_form->templates()->ownTemplate()) {
        m_form->setSheet(withTemplate(m_form->sheet(), own->sheet));
    }
    rebuild();
}

bool PrintDialog::mayDropChanges(const QString& question)
{
    if (!m_editor->isChanged()) {
        return true;
    }
    QMessageBox box(QMessageBox::Question, windowTitle(), question, QMessageBox::NoButton, this);
    auto* drop = box.addButton(tr("&Drop the changes"), QMessageBox::DestructiveRole);
    auto* keep =
        m_saveTemplate->isEnabled() ? box.addButton(tr("&Save as template …"), QMessageBox::AcceptRole) : nullptr;
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.exec();
    if (keep != nullptr && box.clickedButton() == keep) {
        askAndSaveTemplate();
        return !m_editor->isChanged();
    }
    return box.clickedButton() == drop;
}

void PrintDialog::readOwnTemplates()
{
    const auto own = LayoutStore(m_map.workspace().project()).list();
    if (!own) {
        showError(this, own.error());
        return;
    }
    m_form->setOwnTemplates(*own);
}

void PrintDialog::checkPublication()
{
    if (!m_layout) {
        return;
    }
    const auto gaps = publicationGaps(*m_layout, m_form->sheet(), m_map);
    if (!gaps) {
        showError(this, gaps.error());
        return;
    }
    m_form->showGaps(*gaps);
}

void PrintDialog::keepStationPermission()
{
    auto& project = m_map.workspace().project();
    auto settings = PublicationSettings::read(project);
    if (project.isReadOnly() || settings.stationsAllowed == m_form->sheet().stationsAllowed) {
        return;
    }
    settings.stationsAllowed = m_form->sheet().stationsAllowed;
    if (const auto kept = settings.write(project); !kept) {
        showError(this, kept.error());
    }
}

void PrintDialog::keepSettings()
{
    auto& project = m_map.workspace().project();
    if (project.isReadOnly()) {
        return;
    }
    Sheet sheet = m_form->sheet();
    auto settings = PublicationSettings::read(project);
    const auto keep = [](QString& setting, QString& text) {
        if (!text.isEmpty()) {
            setting = text;
            text.clear(); // It fills itself from now on.
        }
    };
    keep(settings.organisation, sheet.organisation);
    keep(settings.approvalNumber, sheet.approvalNumber);
    if (const auto kept = settings.write(project); !kept) {
        showError(this, kept.error());
        return;
    }
    if (sheet != m_form->sheet()) {
        m_form->setSheet(sheet);
        checkPublication();
    }
}

void PrintDialog::showSelected()
{
    const int count = m_layout ? static_cast<int>(m_layout->selectedLayoutItems().size()) : 0;
    m_itemForm->showItem(m_editor->selectedItem(), count);
}

Result<void> PrintDialog::readyToLeave()
{
    if (m_refillSoon.isActive()) {
        refill();
    }
    if (!m_layout) {
        return fail(Error::Kind::Failed, tr("There is no sheet to write."));
    }
    if (auto allowed = requirePublishable(*m_layout, m_form->sheet(), m_map); !allowed) {
        return allowed;
    }
    keepSettings();
    return {};
}

Result<void> PrintDialog::exportTo(const QString& path, const SheetExportOptions& options)
{
    if (auto ready = readyToLeave(); !ready) {
        return ready;
    }
    const BusyCursor busy;
    return exportSheet(*m_layout, path, options);
}

Result<void> PrintDialog::copyPage()
{
    if (auto ready = readyToLeave(); !ready) {
        return ready;
    }
    const BusyCursor busy;
    const QImage image = sheetImage(*m_layout, m_editor->currentPage(), clipboardDpi);
    if (image.isNull()) {
        return fail(Error::Kind::Failed, tr("The page could not be drawn."));
    }
    QGuiApplication::clipboard()->setImage(image);
    return {};
}

Result<void> PrintDialog::saveTemplate(const QString& name)
{
    const auto* house = m_form->templates()->houseTemplate();
    const auto stored = storeTemplate(m_map.workspace().project(), name, layoutToXml(*m_layout), m_form->sheet(),
                                      house != nullptr ? house->name : QString());
    if (!stored) {
        return stored;
    }
    m_editor->markSaved();
    readOwnTemplates();
    useName(name.trimmed());
    checkPublication();
    return {};
}

void PrintDialog::useName(const QString& name)
{
    Sheet now = m_form->sheet();
    now.templateName = name;
    m_templateShown = name;
    m_form->setSheet(now);
}

void PrintDialog::askAndSaveTemplate()
{
    const auto own = m_form->templates()->ownTemplate();
    const QString name = askTemplateName(m_map.workspace().project(), own ? own->name : QString(), this);
    if (name.isEmpty()) {
        return;
    }
    if (const auto saved = saveTemplate(name); !saved) {
        showError(this, saved.error());
    } else {
        say(tr("The template “%1” is in the project.").arg(name));
    }
}

void PrintDialog::askAndRename(const StoredLayout& layout)
{
    const QString name = renameTemplateAsking(m_map.workspace().project(), layout, this);
    if (!name.isEmpty()) {
        readOwnTemplates();
        useName(name);
    }
}

void PrintDialog::askAndRemove(const StoredLayout& layout)
{
    if (!removeTemplateAsking(m_map.workspace().project(), layout, this)) {
        return;
    }
    readOwnTemplates();
    useName(layout.sheet.templateName);
    m_editor->markSaved();
    rebuild();
}

QString PrintDialog::proposedPath() const
{
    static const QRegularExpression forbidden(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    const auto* house = m_form->templates()->houseTemplate();
    const Sheet filled =
        house != nullptr ? completedSheet(m_form->sheet(), m_map, house->kind) : completedSheet(m_form->sheet(), m_map);
    QString name = filled.title;
    name.replace(forbidden, QStringLiteral("_"));
    return QFileInfo(m_map.workspace().project().path()).absolutePath() + QLatin1Char('/') +
           (name.isEmpty() ? tr("Map") : name);
}

void PrintDialog::askAndExport()
{
    if (const auto ready = readyToLeave(); !ready) {
        showError(this, ready.error());
        return;
    }
    const auto* pages = m_layout->pageCollection();
    SheetExportDialog dialog(proposedPath(), pages->page(0)->rect().size(), pages->pageCount(), this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (const auto written = exportTo(dialog.path(), dialog.options()); !written) {
        showError(this, written.error());
        return;
    }
    say(tr("The map was written to %1.").arg(dialog.path()));
}

void PrintDialog::askAndPrint()
{
    if (const auto ready = readyToLeave(); !ready) {
        showError(this, ready.error());
        return;
    }
    if (const auto printed = printAsking(*m_layout, this); !printed) {
        showError(this, printed.error());
    } else {
        say(tr("The map was sent to the printer."));
    }
}

void PrintDialog::say(const QString& words)
{
    m_words->setText(words);
}

void PrintDialog::reject()
{
    if (mayDropChanges(tr("The layout was changed by hand and the changes are in no template."))) {
        QDialog::reject();
    }
}

} // namespace qiantu
