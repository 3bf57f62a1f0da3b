// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filter_dialog.h"

#include "maps/sqlite.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/field_editor.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

constexpr int patienceMs = 250;

} // namespace

/// A count on its way, on another thread.
struct FilterDialog::Search
{
    Progress progress;
    std::unique_ptr<SQLite::Database> database;
    TableDescription description;
    FieldReferences references;
    AttributeFilter filter;
    Result<std::vector<RowId>> ids;
};

FilterDialog::FilterDialog(Workspace& workspace, const QString& table, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_tables(new QComboBox(this)),
      m_joining(new QComboBox(this)),
      m_grid(new QGridLayout),
      m_count(new QLabel(this)),
      m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("filterDialog"));
    setWindowTitle(tr("Select by attributes"));
    if (auto references = FieldReferences::read(workspace.project().database())) {
        m_references = std::move(*references);
    }
    m_tables->setObjectName(QStringLiteral("filterTable"));
    for (const auto& each : describedTables()) {
        m_tables->addItem(describeTable(each).title, each);
    }
    m_joining->setObjectName(QStringLiteral("filterJoining"));
    m_joining->addItem(tr("all of the conditions hold"), static_cast<int>(AttributeFilter::Joining::All));
    m_joining->addItem(tr("any of the conditions holds"), static_cast<int>(AttributeFilter::Joining::Any));
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(patienceMs);
    auto* top = new QHBoxLayout;
    top->addWidget(new QLabel(tr("Rows of"), this));
    top->addWidget(m_tables, 1);
    top->addWidget(new QLabel(tr("of which"), this));
    top->addWidget(m_joining, 1);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 4);
    auto* add = new QPushButton(tr("&Add a condition"), this);
    add->setObjectName(QStringLiteral("addCondition"));
    auto* middle = new QHBoxLayout;
    middle->addWidget(add);
    middle->addStretch();
    middle->addWidget(m_count);
    auto* buttons = new QDialogButtonBox(this);
    const auto button = [&](const char* name, const QString& text, Selection::Mode mode) {
        auto* made = buttons->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, [this, mode] { apply(mode); });
        m_buttons.push_back(made);
    };
    button("selectFound", tr("&Select"), Selection::Mode::Replace);
    button("addFound", tr("A&dd to the selection"), Selection::Mode::Add);
    button("removeFound", tr("&Take off the selection"), Selection::Mode::Remove);
    m_buttons.front()->setDefault(true);
    buttons->addButton(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &FilterDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addLayout(m_grid);
    column->addLayout(middle);
    column->addStretch();
    column->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &FilterDialog::addCondition);
    connect(m_delay, &QTimer::timeout, this, &FilterDialog::search);
    connect(m_joining, &QComboBox::currentIndexChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_tables, &QComboBox::currentIndexChanged, this, [this] { setTable(m_tables->currentData().toString()); });
    m_tables->setCurrentIndex(std::max(0, m_tables->findData(table)));
    setTable(m_tables->currentData().toString());
    constexpr int width = 640;
    constexpr int height = 280;
    resize(width, height);
}

FilterDialog::~FilterDialog()
{
    if (m_search) {
        m_search->progress.cancel();
    }
}

std::optional<std::size_t> FilterDialog::found() const
{
    return m_found ? std::optional<std::size_t>(m_found->size()) : std::nullopt;
}

const FieldDescription* FilterDialog::fieldOf(const Line& line) const
{
    return m_description.field(line.column->currentData().toString());
}

void FilterDialog::setTable(const QString& table)
{
    if (table == m_description.table) {
        return;
    }
    m_description = describeTable(table);
    while (!m_lines.empty()) {
        removeCondition(m_lines.back().column);
    }
    addCondition();
}

void FilterDialog::addCondition()
{
    Line line;
    line.column = new QComboBox(this);
    line.column->setObjectName(QStringLiteral("conditionColumn"));
    line.column->setMaxVisibleItems(20);
    for (const auto& field : m_description.fields) {
        line.column->addItem(field.label, field.column);
    }
    line.test = new QComboBox(this);
    line.test->setObjectName(QStringLiteral("conditionTest"));
    line.remove = new QToolButton(this);
    line.remove->setText(QStringLiteral("✕"));
    line.remove->setAutoRaise(true);
    line.remove->setToolTip(tr("Remove this condition"));
    m_lines.push_back(line);
    const auto at = [this, column = line.column] {
        const auto found =
            std::find_if(m_lines.begin(), m_lines.end(), [&](const Line& each) { return each.column == column; });
        return static_cast<std::size_t>(found - m_lines.begin());
    };
    connect(line.column, &QComboBox::currentIndexChanged, this, [this, at] { fillTests(at()); });
    connect(line.test, &QComboBox::currentIndexChanged, this, [this, at] { makeValue(at()); });
    connect(line.remove, &QToolButton::clicked, this, [this, column = line.column] { removeCondition(column); });
    for (QWidget* widget : std::initializer_list<QWidget*>{line.column, line.test, line.remove}) {
        widget->show(); // the dialog may be in sight already
    }
    fillTests(m_lines.size() - 1);
    placeLines();
    line.column->setFocus();
}

void FilterDialog::removeCondition(const QComboBox* column)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const Line& each) { return each.column == column; });
    if (found == m_lines.end()) {
        return;
    }
    for (QWidget* widget : std::initializer_list<QWidget*>{found->column, found->test, found->value, found->remove}) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_lines.erase(found);
    placeLines();
    m_delay->start();
}

void FilterDialog::fillTests(std::size_t line)
{
    auto& shown = m_lines[line];
    {
        const QSignalBlocker blocker(shown.test);
        shown.test->clear();
        for (const auto test : operatorsFor(fieldOf(shown)->kind)) {
            shown.test->addItem(displayName(test), static_cast<int>(test));
        }
    }
    makeValue(line);
}

void FilterDialog::makeValue(std::size_t line)
{
    auto& shown = m_lines[line];
    const auto test = static_cast<AttributeCondition::Test>(shown.test->currentData().toInt());
    FieldDescription field = *fieldOf(shown);
    field.isLong = false;
    field.required = true; // there is a test of its own for nothing
    field.minimum.reset();
    field.maximum.reset();
    if (looksForText(test)) {
        field.kind = FieldDescription::Kind::Text;
    }
    if (shown.value) {
        m_grid->removeWidget(shown.value);
        shown.value->hide();
        shown.value->deleteLater();
    }
    shown.value = new FieldEditor(field, m_references, this);
    shown.value->show();
    connect(shown.value, &FieldEditor::edited, m_delay, qOverload<>(&QTimer::start));
    const bool needsValue = test != AttributeCondition::Test::Empty && test != AttributeCondition::Test::NotEmpty;
    shown.value->setEnabled(needsValue);
    placeLines();
    m_delay->start();
}

void FilterDialog::placeLines()
{
    int row = 0;
    for (const auto& line : m_lines) {
        m_grid->addWidget(line.column, row, 0);
        m_grid->addWidget(line.test, row, 1);
        if (line.value) {
            m_grid->addWidget(line.value, row, 2);
        }
        m_grid->addWidget(line.remove, row, 3);
        line.remove->setEnabled(m_lines.size() > 1);
        ++row;
    }
}

Result<AttributeFilter> FilterDialog::filter() const
{
    AttributeFilter filter;
    filter.joining = static_cast<AttributeFilter::Joining>(m_joining->currentData().toInt());
    for (const auto& line : m_lines) {
        AttributeCondition condition;
        condition.column = line.column->currentData().toString();
        condition.comparison = static_cast<AttributeCondition::Test>(line.test->currentData().toInt());
        if (line.value->isEnabled()) {
            const auto value = line.value->value();
            if (!value) {
                return tl::unexpected(value.error());
            }
            condition.value = *value;
        }
        filter.conditions.push_back(condition);
    }
    return filter;
}

void FilterDialog::search()
{
    if (m_search) {
        m_search->progress.cancel();
        m_search.reset();
    }
    m_found.reset();
    const auto wanted = filter();
    if (!wanted) {
        showFound();
        // An empty value is not a mistake yet.
        const bool typed = std::any_of(m_lines.begin(), m_lines.end(), [](const Line& line) {
            return line.value->isEnabled() && !line.value->text().trimmed().isEmpty() && !line.value->value();
        });
        m_count->setText(typed ? wanted.error().message() : tr("Type what to look for."));
        return;
    }
    auto reader = m_workspace.project().openReader();
    if (!reader) {
        showError(this, reader.error());
        return;
    }
    m_search = std::make_shared<Search>();
    m_search->database = std::move(*reader);
    m_search->description = m_description;
    m_search->references = m_references;
    m_search->filter = *wanted;
    showFound();
    const QPointer<FilterDialog> self(this);
    QThreadPool::globalInstance()->start([self, search = m_search] {
        search->ids =
            matchingRows(*search->database, search->description, search->references, search->filter, search->progress);
        search->database.reset();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, search] {
                if (!self || self->m_search != search) {
                    return;
                }
                self->m_search.reset();
                if (search->ids) {
                    self->m_found = std::move(*search->ids);
                } else {
                    self->m_count->setText(search->ids.error().message());
                }
                self->showFound();
            },
            Qt::QueuedConnection);
    });
}

void FilterDialog::showFound()
{
    for (auto* button : m_buttons) {
        button->setEnabled(m_found.has_value());
    }
    if (m_found) {
        m_count->setText(tr("%1 rows found").arg(QLocale().toString(static_cast<qulonglong>(m_found->size()))));
    } else if (m_search) {
        m_count->setText(tr("searching …"));
    }
    Q_EMIT counted();
}

void FilterDialog::apply(Selection::Mode mode)
{
    if (m_found) {
        m_workspace.selection().select(m_description.table, *m_found, mode);
    }
}

} // namespace qiantu
