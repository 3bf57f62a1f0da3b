// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attribute_form.h"

#include "maps/sqlite.h"
#include "models/tables/table_edit.h"
#include "models/workspace/workspace.h"
#include "widgets/background_work.h"
#include "widgets/field_editor.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QThreadPool>
#include <QVBoxLayout>
#include <algorithm>

namespace qiantu {

namespace {

/// So many rows are compared at once; more on another thread, while the form says that it is reading.
constexpr std::size_t rowsAtOnce = 1000;

} // namespace

/// The comparison of a large selection on its way.
struct AttributeForm::Reading
{
    Progress progress;
    std::unique_ptr<SQLite::Database> database;
    TableDescription description;
    std::vector<RowId> ids;
    bool keepTouched = false;
    Result<CommonValues> common;
};

AttributeForm::AttributeForm(QWidget* parent)
    : QWidget(parent),
      m_heading(new QLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_buttons(new QWidget(this)),
      m_apply(new QPushButton(tr("&Apply"), this)),
      m_revert(new QPushButton(tr("&Revert"), this))
{
    setObjectName(QStringLiteral("attributeForm"));
    m_heading->setObjectName(QStringLiteral("formHeading"));
    m_heading->setWordWrap(true);
    m_heading->setContentsMargins(8, 6, 8, 4);
    m_apply->setObjectName(QStringLiteral("formApply"));
    m_revert->setObjectName(QStringLiteral("formRevert"));
    m_apply->setToolTip(tr("Store what was changed (Ctrl+Return)"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(8, 4, 8, 8);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_buttons);
    connect(m_apply, &QPushButton::clicked, this, &AttributeForm::apply);
    connect(m_revert, &QPushButton::clicked, this, &AttributeForm::revert);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (canApply()) {
            apply();
        }
    });
    showRows({}, {});
}

AttributeForm::~AttributeForm()
{
    if (m_reading) {
        m_reading->progress.cancel();
    }
}

void AttributeForm::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        disconnect(&m_workspace->project(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    showRows({}, {});
    if (workspace) {
        connect(&workspace->project(), &Project::changed, this, &AttributeForm::heed);
    }
}

void AttributeForm::showRows(const QString& table, const std::vector<RowId>& ids)
{
    const bool sameTable = table == m_description.table && !m_lines.empty();
    m_ids = ids;
    m_common = {};
    if (!sameTable || ids.empty()) {
        m_description = m_workspace && !ids.empty() ? describeTable(table) : TableDescription{};
        rebuild();
    }
    read(false);
}

void AttributeForm::clearLines()
{
    m_lines.clear();
    delete m_scroll->takeWidget();
    m_body = nullptr;
}

void AttributeForm::rebuild()
{
    clearLines();
    m_body = new QWidget(m_scroll);
    auto* form = new QFormLayout(m_body);
    form->setContentsMargins(8, 2, 8, 6);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    if (m_workspace && !m_description.fields.empty()) {
        auto references = FieldReferences::read(m_workspace->project().database());
        m_references = std::make_unique<FieldReferences>(references ? std::move(*references) : FieldReferences());
        const bool editable = m_description.editable && !m_workspace->project().isReadOnly();
        for (std::size_t i = 0; i < m_description.fields.size(); ++i) {
            const auto& field = m_description.fields[i];
            Line line;
            line.field = static_cast<int>(i);
            QString label =
                field.unit.isEmpty() ? field.label : tr("%1 (%2)", "field (unit)").arg(field.label, field.unit);
            if (editable && field.editable) {
                auto* cell = new QWidget(m_body);
                auto* column = new QVBoxLayout(cell);
                column->setContentsMargins(0, 0, 0, 0);
                column->setSpacing(1);
                line.editor = new FieldEditor(field, *m_references, cell);
                line.fault = new QLabel(cell);
                line.fault->setObjectName(QStringLiteral("fault_") + field.column);
                line.fault->setStyleSheet(QStringLiteral("color: #b71c1c; font-size: 90%;"));
                line.fault->setWordWrap(true);
                line.fault->hide();
                column->addWidget(line.editor);
                column->addWidget(line.fault);
                connect(line.editor, &FieldEditor::edited, this, &AttributeForm::updateState);
                auto* name = new QLabel(field.required ? label + QStringLiteral(" *") : label, m_body);
                name->setBuddy(line.editor->input());
                form->addRow(name, cell);
            } else {
                line.value = new QLabel(m_body);
                line.value->setObjectName(QStringLiteral("value_") + field.column);
                line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
                line.value->setWordWrap(true);
                line.value->setStyleSheet(QStringLiteral("color: #555;"));
                form->addRow(label, line.value);
            }
            m_lines.push_back(line);
        }
    }
    m_scroll->setWidget(m_body);
}

void AttributeForm::read(bool keepTouched)
{
    if (m_reading) {
        m_reading->progress.cancel();
        m_reading.reset();
    }
    if (!m_workspace || m_ids.empty()) {
        m_buttons->setEnabled(false);
        showHeading();
        updateState();
        return;
    }
    if (m_ids.size() <= rowsAtOnce) {
        Progress progress;
        const auto common = readCommonValues(m_workspace->project().database(), m_description, m_ids, progress);
        if (common) {
            fill(*common, keepTouched);
        } else {
            showError(this, common.error());
        }
        return;
    }
    auto reader = m_workspace->project().openReader();
    if (!reader) {
        showError(this, reader.error());
        return;
    }
    m_reading = std::make_shared<Reading>();
    m_reading->database = std::move(*reader);
    m_reading->description = m_description;
    m_reading->ids = m_ids;
    m_reading->keepTouched = keepTouched;
    m_body->setEnabled(false);
    showHeading();
    updateState();
    const QPointer<AttributeForm> self(this);
    QThreadPool::globalInstance()->start([self, reading = m_reading] {
        reading->common = readCommonValues(*reading->database, reading->description, reading->ids, reading->progress);
        reading->database.reset();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, reading] {
                if (!self || self->m_reading != reading) {
                    return;
                }
                self->m_reading.reset();
                if (reading->common) {
                    self->fill(*reading->common, reading->keepTouched);
                } else {
                    showError(self, reading->common.error());
                }
            },
            Qt::QueuedConnection);
    });
}

void AttributeForm::fill(const CommonValues& common, bool keepTouched)
{
    m_common = common;
    m_body->setEnabled(true);
    for (const auto& line : m_lines) {
        const auto& value = common.fields[static_cast<std::size_t>(line.field)];
        const auto& field = m_description.fields[static_cast<std::size_t>(line.field)];
        if (line.value) {
            line.value->setText(value.differs ? tr("(several)") : displayText(field, value.value, *m_references));
        } else if (!(keepTouched && line.editor->isTouched())) {
            if (value.differs) {
                line.editor->setSeveral();
            } else {
                line.editor->setValue(value.value);
            }
        }
    }
    showHeading();
    updateState();
}

void AttributeForm::showHeading()
{
    if (m_ids.empty()) {
        m_heading->setText(tr("Select something on the map or in a table to see and edit its attributes."));
        return;
    }
    QString text = QStringLiteral("<b>%1</b> ").arg(m_description.title.toHtmlEscaped());
    if (m_reading) {
        text += tr("%1 selected, reading …").arg(QLocale().toString(static_cast<qlonglong>(m_ids.size())));
    } else if (m_common.rows == 1) {
        RowValues values;
        for (const auto& field : m_common.fields) {
            values.push_back(field.value);
        }
        text += rowName(m_description, m_ids.front(), values).toHtmlEscaped();
    } else {
        text += tr("%1 selected; what you change is changed in all of them")
                    .arg(QLocale().toString(static_cast<qlonglong>(m_common.rows)));
    }
    m_heading->setText(text);
}

void AttributeForm::heed(const ChangeSet& changes)
{
    const auto names = FieldReferences::tables();
    const bool renamed =
        std::any_of(names.begin(), names.end(), [&](const QString& table) { return changes.touches(table); });
    if (m_ids.empty() || (!changes.touches(m_description.table) && !renamed)) {
        return;
    }
    const auto& table = changes.tables.value(m_description.table);
    if (!table.deleted.empty()) {
        std::vector<RowId> gone = table.deleted;
        std::sort(gone.begin(), gone.end());
        std::erase_if(m_ids, [&](RowId id) { return std::binary_search(gone.begin(), gone.end(), id); });
        if (m_ids.empty()) {
            showRows({}, {});
            return;
        }
    }
    if (renamed && !isTouched()) {
        rebuild(); // there are other names to choose from
    }
    read(true);
}

bool AttributeForm::isTouched() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [](const Line& line) { return line.editor && line.editor->isTouched(); });
}

bool AttributeForm::canApply() const
{
    return !m_reading && isTouched() && std::all_of(m_lines.begin(), m_lines.end(), [](const Line& line) {
        return !line.editor || !line.editor->isTouched() || line.editor->fault().isEmpty();
    });
}

QVariantMap AttributeForm::touchedValues() const
{
    QVariantMap values;
    for (const auto& line : m_lines) {
        if (line.editor && line.editor->isTouched()) {
            const auto& before = m_common.fields[static_cast<std::size_t>(line.field)];
            const auto value = line.editor->value();
            if (value && (before.differs || *value != before.value)) {
                values.insert(line.editor->field().column, *value);
            }
        }
    }
    return values;
}

FieldEditor* AttributeForm::editor(const QString& column) const
{
    for (const auto& line : m_lines) {
        if (line.editor && line.editor->field().column == column) {
            return line.editor;
        }
    }
    return nullptr;
}

void AttributeForm::focusFirst()
{
    for (const auto& line : m_lines) {
        if (line.editor) {
            line.editor->input()->setFocus();
            line.editor->selectAll();
            return;
        }
    }
}

void AttributeForm::setButtonsVisible(bool visible)
{
    m_buttons->setVisible(visible);
}

void AttributeForm::updateState()
{
    for (const auto& line : m_lines) {
        if (line.editor) {
            const QString fault = line.editor->isTouched() ? line.editor->fault() : QString();
            line.fault->setText(fault);
            line.fault->setVisible(!fault.isEmpty());
        }
    }
    m_buttons->setEnabled(!m_ids.empty());
    m_apply->setEnabled(canApply());
    m_revert->setEnabled(isTouched());
    Q_EMIT stateChanged();
}

bool AttributeForm::apply()
{
    if (!m_workspace || !canApply()) {
        return false;
    }
    const QVariantMap values = touchedValues();
    if (!values.isEmpty()) {
        TableEditor editor(*m_workspace, m_description, *m_references);
        const auto done = editor.set(m_ids, values);
        if (!done) {
            showError(this, done.error());
            return false;
        }
    }
    read(false);
    Q_EMIT applied();
    return true;
}

void AttributeForm::revert()
{
    read(false);
}

void AttributeForm::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT becameVisible();
}

} // namespace qiantu
