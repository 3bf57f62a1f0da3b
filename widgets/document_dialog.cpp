// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document_dialog.h"

#include "models/plans/plan_keys.h"
#include "widgets/plan_fields.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace qiantu {

namespace {

constexpr qsizetype shortTitleLength = 20;

} // namespace

DocumentDialog::DocumentDialog(PlanEditor& editor, const Document& document, QWidget* parent)
    : RecordDialog(editor, document.id == 0 ? tr("New document") : tr("Document"), parent),
      m_document(document),
      m_title(new QLineEdit(document.title, this)),
      m_shortTitle(new QLineEdit(document.shortTitle, this)),
      m_number(new QLineEdit(document.number, this)),
      m_issuer(new QLineEdit(document.issuer, this)),
      m_issued(fields::dateBox(this)),
      m_precision(fields::choiceBox(allPrecisions(), this)),
      m_kind(fields::choiceBox(allDocumentKinds(), this)),
      m_rank(new QSpinBox(this)),
      m_periodFrom(fields::yearBox(true, this)),
      m_periodTo(fields::yearBox(true, this)),
      m_note(fields::textBox(2, this)),
      m_key(new QLineEdit(document.key, this))
{
    m_rank->setRange(1, 9);
    m_rank->setValue(document.rank);
    m_rank->setToolTip(tr("1 provincial government, 2 a department of it, 3 a report or statistics: of two documents "
                          "that speak of the same thing the one of stronger rank stands."));
    m_number->setPlaceholderText(QStringLiteral("黔府办函〔2024〕34号"));
    m_issued->setDate(document.issued.isValid() ? document.issued : QDate::currentDate());
    fields::choose(m_precision, toText(document.issuedPrecision));
    fields::choose(m_kind, toText(document.kind));
    m_kind->setToolTip(tr("Of the kind “%1” are the planner's own notes: targets in them need no quotation.")
                           .arg(displayName(Document::Kind::Own)));
    fields::setYear(m_periodFrom, document.periodFrom);
    fields::setYear(m_periodTo, document.periodTo);
    m_note->setPlainText(document.note);
    m_keyTyped = !document.key.isEmpty();
    m_shortTyped = !document.shortTitle.isEmpty();
    // Others refer to a stored document by its key.
    m_key->setReadOnly(document.id != 0);
    m_key->setEnabled(document.id == 0);

    addField(0, QStringLiteral("title"), m_title);
    addField(0, QStringLiteral("short_title"), m_shortTitle);
    addField(0, QStringLiteral("number"), m_number);
    addField(0, QStringLiteral("issuer"), m_issuer);
    addField(0, QStringLiteral("key"), m_key);
    addField(0, QStringLiteral("note"), m_note);
    addField(1, QStringLiteral("kind"), m_kind);
    addField(1, QStringLiteral("rank"), m_rank);
    addField(1, QStringLiteral("issued"), m_issued);
    addField(1, QStringLiteral("issued_precision"), m_precision);
    addField(1, QStringLiteral("period_from"), m_periodFrom);
    addField(1, QStringLiteral("period_to"), m_periodTo);
    if (document.id != 0) {
        showAllFaults();
    }
    begin();
}

Document DocumentDialog::document() const
{
    Document document = m_document;
    document.title = m_title->text().trimmed();
    document.shortTitle = m_shortTitle->text().trimmed();
    document.number = m_number->text().trimmed();
    document.issuer = m_issuer->text().trimmed();
    document.issued = m_issued->date();
    document.issuedPrecision = fields::choiceOf(m_precision, allPrecisions());
    document.kind = fields::choiceOf(m_kind, allDocumentKinds());
    document.rank = m_rank->value();
    document.periodFrom = fields::yearOf(m_periodFrom);
    document.periodTo = fields::yearOf(m_periodTo);
    document.note = m_note->toPlainText().trimmed();
    document.key = m_key->text().trimmed();
    return document;
}

PlanFaults DocumentDialog::faults() const
{
    return rules().faults(document());
}

Result<RowId> DocumentDialog::store()
{
    return editor().save(document());
}

void DocumentDialog::follow(const QString& column)
{
    if (column == QLatin1String("key")) {
        m_keyTyped = true;
    } else if (column == QLatin1String("short_title")) {
        m_shortTyped = true;
    } else if (column == QLatin1String("title")) {
        if (!m_shortTyped) {
            m_shortTitle->setText(m_title->text().trimmed().left(shortTitleLength));
        }
        if (!m_keyTyped) {
            const QStringList taken = rules().plan().documents.keys();
            const QString title = m_title->text().trimmed();
            m_key->setText(title.isEmpty() ? QString() : keyFromName(title, {taken.begin(), taken.end()}, u'-'));
        }
    }
}

} // namespace qiantu
