// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/add_layers_dialog.h"

#include "models/coordinates/transformation.h"
#include "models/project/project.h"
#include "widgets/background_work.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace qiantu {

namespace {

enum Column
{
    NameColumn,
    RowsColumn,
    DatumColumn,
    EncodingColumn,
    ColumnCount
};

constexpr auto asFile = "file"; ///< The choice to take the CRS as the file says.

} // namespace

AddLayersDialog::AddLayersDialog(Project& project, QWidget* parent)
    : QDialog(parent),
      m_project(project),
      m_pages(new QStackedWidget(this)),
      m_tree(new QTreeWidget(this)),
      m_notes(new QLabel(this)),
      m_result(new QTextBrowser(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)),
      m_closeButtons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setWindowTitle(tr("Add layers"));
    resize(760, 460);
    auto* layout = new QVBoxLayout(this);
    auto* choice = new QWidget(this);
    auto* choiceLayout = new QVBoxLayout(choice);
    choiceLayout->setContentsMargins(0, 0, 0, 0);
    auto* intro =
        new QLabel(tr("These files are copied into the project. Coordinates are brought to CGCS2000."), choice);
    intro->setWordWrap(true);
    choiceLayout->addWidget(intro);
    m_tree->setObjectName(QStringLiteral("files"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("File and layers"), tr("Contents"), tr("Coordinate system"), tr("Encoding")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(RowsColumn, QHeaderView::ResizeToContents);
    m_tree->header()->resizeSection(DatumColumn, 240);
    m_tree->header()->resizeSection(EncodingColumn, 110);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    choiceLayout->addWidget(m_tree, 1);
    m_notes->setWordWrap(true);
    m_notes->setObjectName(QStringLiteral("notes"));
    choiceLayout->addWidget(m_notes);
    choiceLayout->addWidget(m_buttons);
    m_buttons->setObjectName(QStringLiteral("addButtons"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* outcome = new QWidget(this);
    auto* outcomeLayout = new QVBoxLayout(outcome);
    outcomeLayout->setContentsMargins(0, 0, 0, 0);
    m_result->setObjectName(QStringLiteral("result"));
    outcomeLayout->addWidget(m_result, 1);
    outcomeLayout->addWidget(m_closeButtons);
    m_closeButtons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_pages->addWidget(choice);
    m_pages->addWidget(outcome);
    layout->addWidget(m_pages);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (add()) {
            accept();
        }
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_closeButtons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_tree, &QTreeWidget::itemChanged, this, &AddLayersDialog::updateButtons);
}

bool AddLayersDialog::setFiles(const QStringList& paths)
{
    m_entries.clear();
    m_tree->clear();
    for (const QString& path : paths) {
        const auto file =
            runInBackground<LayerFile>(parentWidget(), tr("Looking at %1").arg(QFileInfo(path).fileName()),
                                       [&](Progress&) { return inspectLayerFile(path); });
        if (!file) {
            showError(parentWidget(), file.error());
            continue;
        }
        show(*file);
    }
    updateButtons();
    return !m_entries.empty();
}

void AddLayersDialog::show(const LayerFile& file)
{
    Entry entry;
    entry.file = file;
    entry.item = new QTreeWidgetItem(m_tree);
    m_entries.push_back(std::move(entry));
    const std::size_t index = m_entries.size() - 1;
    fill(m_entries.back());
    if (auto* box = m_entries.back().encoding) {
        connect(box, &QComboBox::activated, this, [this, index, box] { inspectAgain(index, box->currentText()); });
    }
}

void AddLayersDialog::fill(Entry& entry)
{
    const QLocale locale;
    auto* item = entry.item;
    const bool one = entry.file.layers.size() == 1;
    item->setText(NameColumn, QFileInfo(entry.file.path).fileName());
    item->setToolTip(NameColumn, entry.file.path);
    const auto contents = [&](const SourceLayer& layer) {
        if (entry.file.kind == LayerFileKind::Raster) {
            return tr("%1 × %2 pixels").arg(entry.file.width).arg(entry.file.height);
        }
        return layer.rows < 0 ? tr("table with coordinates") : tr("%n row(s)", nullptr, static_cast<int>(layer.rows));
    };
    item->setText(RowsColumn, one ? contents(entry.file.layers.front())
                                  : tr("%n layer(s)", nullptr, static_cast<int>(entry.file.layers.size())));
    qDeleteAll(item->takeChildren());
    if (!one) {
        for (const SourceLayer& layer : entry.file.layers) {
            auto* child = new QTreeWidgetItem(item);
            child->setText(NameColumn, layer.name);
            child->setText(RowsColumn, contents(layer));
            child->setText(DatumColumn, layer.hasGeometry ? layer.crsName : tr("without geometry"));
            child->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
            child->setCheckState(NameColumn, layer.rows == 0 ? Qt::Unchecked : Qt::Checked);
        }
        item->setExpanded(true);
    }
    if (!entry.datum) {
        entry.datum = datumBox(entry.file);
        m_tree->setItemWidget(item, DatumColumn, entry.datum);
        entry.encoding = encodingBox(entry.file);
        if (entry.encoding) {
            m_tree->setItemWidget(item, EncodingColumn, entry.encoding);
        }
    }
}

QComboBox* AddLayersDialog::datumBox(const LayerFile& file)
{
    auto* box = new QComboBox(m_tree);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setPlaceholderText(tr("Choose, or type EPSG:4545"));
    bool asks = false;
    QStringList stated;
    for (const SourceLayer& layer : file.layers) {
        asks = asks || file.needsCrs(layer);
        if (!layer.crsName.isEmpty() && !stated.contains(layer.crsName)) {
            stated << layer.crsName;
        }
    }
    if (!asks) {
        box->addItem(stated.isEmpty() ? tr("not needed")
                                      : tr("As the file says: %1").arg(stated.join(QStringLiteral(", "))),
                     QLatin1String(asFile));
    }
    std::vector<Datum> choices{Datum::cgcs2000(), Datum::wgs84()};
    if (file.kind != LayerFileKind::Raster) {
        choices.push_back(Datum::gcj02());
        choices.push_back(Datum::bd09());
    }
    // The 3-degree Gauss-Krüger zones on CGCS2000 that lie in the province and beside it, and Xi'an 80 for old maps.
    for (const int code : {4544, 4545, 4546, 4610}) {
        choices.push_back(Datum::epsg(code));
    }
    for (const Datum& datum : choices) {
        const auto transformation = CoordinateTransformation::create(datum);
        QString name = datum.displayName();
        if (transformation && transformation->isProjected()) {
            name = tr("3-degree zone, %1° E (%2)").arg(105 + 3 * (datum.epsgCode() - 4544)).arg(datum.toText());
        } else if (datum.kind() == Datum::Kind::Epsg && transformation) {
            name = QStringLiteral("%1 (%2)").arg(transformation->sourceName(), datum.toText());
        }
        box->addItem(name, datum.toText());
    }
    box->setCurrentIndex(asks ? -1 : 0);
    if (asks) {
        box->clearEditText();
    }
    connect(box, &QComboBox::editTextChanged, this, &AddLayersDialog::updateButtons);
    return box;
}

QComboBox* AddLayersDialog::encodingBox(const LayerFile& file)
{
    const bool isShapefile = file.format.contains(QLatin1String("Shapefile"));
    if (!isShapefile && (file.kind != LayerFileKind::Table || file.encoding.isEmpty())) {
        return nullptr;
    }
    auto* box = new QComboBox(m_tree);
    QStringList names{QStringLiteral("UTF-8"), QStringLiteral("GB18030"), QStringLiteral("BIG5")};
    if (file.encoding.isEmpty()) {
        names.prepend(tr("as stated"));
    } else if (!names.contains(file.encoding)) {
        names.prepend(file.encoding);
    }
    box->addItems(names);
    box->setCurrentText(file.encoding.isEmpty() ? names.first() : file.encoding);
    return box;
}

void AddLayersDialog::inspectAgain(std::size_t index, const QString& encoding)
{
    Entry& entry = m_entries[index];
    auto file = inspectLayerFile(entry.file.path, encoding == tr("as stated") ? QString() : encoding);
    if (!file) {
        showError(this, file.error());
        return;
    }
    entry.file = std::move(*file);
    fill(entry);
    updateButtons();
}

Result<std::optional<Datum>> AddLayersDialog::datumOf(const Entry& entry) const
{
    const QString text = entry.datum->currentText().trimmed();
    const int item = entry.datum->findText(text);
    const QString choice = item >= 0 ? entry.datum->itemData(item).toString() : text;
    if (choice == QLatin1String(asFile)) {
        return std::optional<Datum>();
    }
    const auto datum = Datum::parse(choice);
    if (!datum) {
        return tl::unexpected(datum.error());
    }
    if (const auto known = CoordinateTransformation::create(*datum); !known) {
        return tl::unexpected(known.error());
    }
    return std::optional<Datum>(*datum);
}

QStringList AddLayersDialog::chosenLayers(const Entry& entry) const
{
    QStringList names;
    for (int i = 0; i < entry.item->childCount(); ++i) {
        if (entry.item->child(i)->checkState(NameColumn) == Qt::Checked) {
            names << entry.item->child(i)->text(NameColumn);
        }
    }
    return names;
}

bool AddLayersDialog::hasQuestions() const
{
    for (const Entry& entry : m_entries) {
        if (entry.file.layers.size() != 1 || entry.file.needsCrs(entry.file.layers.front()) ||
            entry.file.kind == LayerFileKind::Table || !entry.file.notes.isEmpty()) {
            return true;
        }
    }
    return false;
}

void AddLayersDialog::updateButtons()
{
    QStringList notes;
    bool ready = !m_entries.empty();
    for (const Entry& entry : m_entries) {
        if (!entry.datum) {
            return; // still being filled
        }
        for (const QString& note : entry.file.notes) {
            notes << QFileInfo(entry.file.path).fileName() + QStringLiteral(": ") + note;
        }
        const auto datum = datumOf(entry);
        if (!datum) {
            ready = false;
            notes << QFileInfo(entry.file.path).fileName() + QStringLiteral(": ") +
                         (entry.datum->currentText().trimmed().isEmpty()
                              ? tr("The file does not say which coordinate system it is in; choose it.")
                              : datum.error().what);
        } else if (entry.item->childCount() > 0 && chosenLayers(entry).isEmpty()) {
            ready = false;
        }
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(ready);
}

bool AddLayersDialog::add()
{
    bool failed = false;
    QWidget* shownOver = isVisible() ? this : parentWidget();
    for (Entry& entry : m_entries) {
        if (entry.done) {
            continue;
        }
        LayerImportOptions options;
        const auto datum = datumOf(entry);
        if (!datum) {
            showError(shownOver, datum.error());
            failed = true;
            continue;
        }
        options.datum = *datum;
        options.layers = chosenLayers(entry);
        const auto summary = runInBackground<LayerImportSummary>(
            shownOver, tr("Adding %1").arg(QFileInfo(entry.file.path).fileName()),
            [&](Progress& progress) { return LayerImport::run(m_project, entry.file, options, progress); });
        if (!summary) {
            showError(shownOver, summary.error());
            failed = true;
            continue;
        }
        entry.done = true;
        entry.item->setDisabled(true);
        m_added.insert(m_added.end(), summary->added.begin(), summary->added.end());
        tell(entry.file, *summary);
    }
    if (failed) {
        return false;
    }
    if (m_report.isEmpty()) {
        return true;
    }
    m_result->setHtml(m_report);
    m_pages->setCurrentIndex(1);
    return false;
}

void AddLayersDialog::tell(const LayerFile& file, const LayerImportSummary& summary)
{
    if (summary.notes.isEmpty() && summary.remarkCount == 0) {
        return;
    }
    const QLocale locale;
    m_report += QStringLiteral("<h3>%1</h3><ul>").arg(QFileInfo(file.path).fileName().toHtmlEscaped());
    for (const AddedLayer& layer : summary.added) {
        m_report +=
            QStringLiteral("<li>%1</li>")
                .arg((layer.kind == OwnLayerKind::Vector
                          ? tr("Added “%1”, %n feature(s)", nullptr, static_cast<int>(layer.features)).arg(layer.name)
                          : tr("Added “%1”").arg(layer.name))
                         .toHtmlEscaped());
    }
    for (const QString& note : summary.notes) {
        m_report += QStringLiteral("<li>%1</li>").arg(note.toHtmlEscaped());
    }
    m_report += QStringLiteral("</ul>");
    if (summary.remarkCount == 0) {
        return;
    }
    m_report += QStringLiteral("<p>%1</p><table cellpadding='3' border='1' style='border-collapse: collapse'>")
                    .arg(tr("%n row(s) to look at:", nullptr, static_cast<int>(summary.remarkCount)));
    m_report +=
        QStringLiteral("<tr><th>%1</th><th>%2</th><th>%3</th></tr>").arg(tr("Layer"), tr("Row"), tr("What is odd"));
    for (const LayerRemark& remark : summary.remarks) {
        m_report += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td><td>%3</td></tr>")
                        .arg(remark.layer.toHtmlEscaped(), locale.toString(remark.row), remark.text.toHtmlEscaped());
    }
    m_report += QStringLiteral("</table>");
    if (summary.remarkCount > static_cast<qint64>(summary.remarks.size())) {
        m_report += QStringLiteral("<p>%1</p>")
                        .arg(tr("The first %1 are listed.").arg(locale.toString(qsizetype(summary.remarks.size()))));
    }
}

} // namespace qiantu
