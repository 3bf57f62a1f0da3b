// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace qiantu {

/// A text that fills itself until somebody changes it. A changed text stays, whatever it would fill itself with, until
/// the button beside it (or emptying the field) brings the automatic one back.
class SheetTextField : public QWidget
{
    Q_OBJECT

public:
    /// `lines` more than one makes a field of that many lines.
    explicit SheetTextField(int lines, QWidget* parent);

    /// What the field shows as long as nobody has changed it.
    void setAutomatic(const QString& text);
    /// A text of its own; empty: the automatic one.
    void setOwn(const QString& text);

    /// The text of its own; empty where the automatic one stands.
    const QString& own() const { return m_own; }

    /// What is in the field.
    QString shown() const;

    void setReadOnly(bool readOnly);
    /// Puts the cursor into the field with everything selected.
    void focusText();

Q_SIGNALS:
    /// Somebody changed the text, or brought the automatic one back.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& text);
    void take();
    void bringBack();
    void updateLook();

    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_box = nullptr;
    QToolButton* m_back;
    QString m_automatic;
    QString m_own;
    bool m_isShowing = false;
};

} // namespace qiantu
