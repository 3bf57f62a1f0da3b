// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/qgis_session.h"
#include "tests/support/gui_project.h"
#include "widgets/command_palette.h"
#include "widgets/shortcuts_dialog.h"

#include <QAction>
#include <QLineEdit>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace qiantu;

/// Every command is found by typing and run by Enter, never one that is not enabled.
class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typingFindsAndEnterRuns();
    void arrowsChoose();
    void whatWasUsedLastComesFirst();
    void disabledCommandsAreShownButNotRun();
    void escapeRunsNothing();
    void shortcutsAreFoundByNameAndKey();

private:
    std::vector<CommandPalette::Command> commands()
    {
        std::vector<CommandPalette::Command> all;
        for (auto* action : {&m_import, &m_undo, &m_export}) {
            all.push_back({action, QStringLiteral("菜单")});
        }
        return all;
    }

    /// Opens the palette, types keys into it and closes it if it is still open.
    void run(const QString& typed, const std::vector<Qt::Key>& keys)
    {
        CommandPalette palette(commands(), nullptr);
        QTimer::singleShot(0, &palette, [&] {
            auto* edit = palette.findChild<QLineEdit*>();
            edit->setText(typed); // QTest has keys for Latin letters only
            for (const auto key : keys) {
                QTest::keyClick(edit, key);
            }
            if (palette.isVisible()) {
                palette.reject();
            }
        });
        palette.choose();
    }

    QAction m_import{QStringLiteral("导入基站(&I) …")};
    QAction m_undo{QStringLiteral("撤销(&U)")};
    QAction m_export{QStringLiteral("导出核查报告(&E) …")};
    QStringList m_run;
};

void TestCommandPalette::init()
{
    QSettings().remove(QStringLiteral("palette"));
    m_run.clear();
    const std::vector<std::pair<QAction*, QString>> named{{&m_import, QStringLiteral("import")},
                                                          {&m_undo, QStringLiteral("undo")},
                                                          {&m_export, QStringLiteral("report")}};
    for (const auto& [action, name] : named) {
        action->setObjectName(name);
        action->setEnabled(true);
        action->disconnect(this);
        connect(action, &QAction::triggered, this, [this, text = name] { m_run << text; });
    }
}

void TestCommandPalette::typingFindsAndEnterRuns()
{
    run(QStringLiteral("cx"), {Qt::Key_Return});
    run(QStringLiteral("daochu"), {Qt::Key_Return});
    run(QStringLiteral("基站"), {Qt::Key_Return});
    QCOMPARE(m_run, (QStringList{QStringLiteral("undo"), QStringLiteral("report"), QStringLiteral("import")}));
    run(QStringLiteral("nothing like it"), {Qt::Key_Return});
    QCOMPARE(m_run.size(), 3);
}

void TestCommandPalette::arrowsChoose()
{
    run(QStringLiteral("导"), {Qt::Key_Down, Qt::Key_Return});
    QCOMPARE(m_run, QStringList{QStringLiteral("report")});
    run(QStringLiteral("撤"), {Qt::Key_Down, Qt::Key_Up, Qt::Key_Up, Qt::Key_Return});
    QCOMPARE(m_run.last(), QStringLiteral("undo"));
}

void TestCommandPalette::whatWasUsedLastComesFirst()
{
    run(QStringLiteral("dcjz"), {Qt::Key_Escape});
    run({}, {Qt::Key_Return});
    QCOMPARE(m_run, QStringList{QStringLiteral("import")});
    run(QStringLiteral("daochu"), {Qt::Key_Return});
    run({}, {Qt::Key_Return});
    QCOMPARE(m_run.last(), QStringLiteral("report"));
}

void TestCommandPalette::disabledCommandsAreShownButNotRun()
{
    m_undo.setEnabled(false);
    run(QStringLiteral("cx"), {Qt::Key_Return});
    QVERIFY(m_run.isEmpty());
}

void TestCommandPalette::escapeRunsNothing()
{
    run(QStringLiteral("cx"), {Qt::Key_Escape});
    QVERIFY(m_run.isEmpty());
}

void TestCommandPalette::shortcutsAreFoundByNameAndKey()
{
    ShortcutsDialog dialog({{QStringLiteral("编辑"), QStringLiteral("撤销"), QStringLiteral("Ctrl+Z")},
                            {QStringLiteral("视图"), QStringLiteral("全省"), QStringLiteral("Ctrl+0")}},
                           nullptr);
    auto* tree = dialog.findChild<QTreeWidget*>();
    const auto shown = [&] {
        QStringList names;
        for (int group = 0; group < tree->topLevelItemCount(); ++group) {
            for (int line = 0; line < tree->topLevelItem(group)->childCount(); ++line) {
                if (!tree->topLevelItem(group)->child(line)->isHidden()) {
                    names << tree->topLevelItem(group)->child(line)->text(0);
                }
            }
        }
        return names;
    };
    QCOMPARE(shown().size(), 2);
    auto* edit = dialog.findChild<QLineEdit*>();
    edit->setText(QStringLiteral("quansheng"));
    QCOMPARE(shown(), QStringList{QStringLiteral("全省")});
    edit->setText(QStringLiteral("ctrl+z"));
    QCOMPARE(shown(), QStringList{QStringLiteral("撤销")});
    QVERIFY(!ShortcutsDialog::mapKeys().empty());
}

QIANTU_GUI_TEST_MAIN(TestCommandPalette)
#include "test_command_palette.moc"
