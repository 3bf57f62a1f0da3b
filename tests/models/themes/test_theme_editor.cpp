// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/project.h"
#include "models/themes/theme_editor.h"

#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

namespace qiantu::test {

namespace {

Theme named(const QString& name)
{
    Theme theme;
    theme.name = name;
    theme.figure.indicator = QStringLiteral("a");
    return theme;
}

QStringList namesOf(const ThemeEditor& editor)
{
    QStringList names;
    const auto themes = editor.list();
    for (const Theme& theme : themes.value_or(std::vector<Theme>())) {
        names << theme.name;
    }
    return names;
}

} // namespace

class TestThemeEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void themes_areListedAsPeopleSort();
    void eachChange_isOneRevision_andUndone();
    void names_areTheirOwn();
    void aDamagedTheme_isSetApart();
    void aReadOnlyProject_staysAsItIs();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestThemeEditor::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto project = Project::create(m_folder->filePath(QStringLiteral("p.gpkg")));
    QVERIFY(project.has_value());
    m_project = std::move(*project);
}

void TestThemeEditor::themes_areListedAsPeopleSort()
{
    ThemeEditor editor(*m_project);
    for (const char* name : {"专题10", "人口", "安顺", "专题9", "贵阳"}) {
        QVERIFY(editor.add(named(QString::fromUtf8(name))));
    }
    const QStringList byPinyin{QStringLiteral("安顺"), QStringLiteral("贵阳"), QStringLiteral("人口"),
                               QStringLiteral("专题9"), QStringLiteral("专题10")};
    QCOMPARE(namesOf(editor), byPinyin);
}

void TestThemeEditor::eachChange_isOneRevision_andUndone()
{
    ThemeEditor editor(*m_project);
    const auto revisions = [this] { return m_project->history()->size(); };
    const auto start = revisions();
    const auto id = editor.add(named(QStringLiteral("A")));
    QVERIFY(id);
    QCOMPARE(revisions(), start + 1);
    Theme theme = *editor.find(*id);
    QCOMPARE(theme.id, *id);
    theme.kind = ThemeKind::Dots;
    theme.dotValue = 5;
    QVERIFY(editor.change(theme));
    QVERIFY(*editor.find(*id) == theme);
    QVERIFY(editor.rename(*id, QStringLiteral(" B ")));
    QCOMPARE(namesOf(editor), QStringList{QStringLiteral("B")});
    const auto copy = editor.duplicate(*id);
    QVERIFY(copy);
    QCOMPARE(namesOf(editor), (QStringList{QStringLiteral("B"), QStringLiteral("B 2")}));
    QVERIFY(editor.remove(*id));
    QCOMPARE(revisions(), start + 5);
    for (const auto& expected : {QStringList{QStringLiteral("B"), QStringLiteral("B 2")},
                                 QStringList{QStringLiteral("B")}, QStringList{QStringLiteral("A")}}) {
        QVERIFY(m_project->undo());
        QCOMPARE(namesOf(editor), expected);
    }
    QCOMPARE(editor.find(*id)->kind, ThemeKind::Dots);
    QVERIFY(m_project->undo());
    QCOMPARE(editor.find(*id)->kind, ThemeKind::Graduated);
    QVERIFY(m_project->redo());
    QCOMPARE(editor.find(*id)->kind, ThemeKind::Dots);
    QVERIFY(editor.rename(*id, QStringLiteral("A")));
    const auto gone = editor.find(12345);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    QCOMPARE(editor.remove(12345).error().kind, Error::Kind::NotFound);
    theme.id = 12345;
    theme.name = QStringLiteral("Z");
    QCOMPARE(editor.change(theme).error().kind, Error::Kind::NotFound);
}

void TestThemeEditor::names_areTheirOwn()
{
    ThemeEditor editor(*m_project);
    QVERIFY(editor.add(named(QStringLiteral("A"))));
    const auto id = editor.add(named(QStringLiteral("B")));
    QCOMPARE(editor.add(named(QStringLiteral("A"))).error().kind, Error::Kind::Invalid);
    QCOMPARE(editor.add(named(QStringLiteral("  "))).error().kind, Error::Kind::Invalid);
    QCOMPARE(editor.add(named(QString(101, u'x'))).error().kind, Error::Kind::Invalid);
    QCOMPARE(editor.rename(*id, QStringLiteral("A")).error().kind, Error::Kind::Invalid);
    QCOMPARE(*editor.freeName(QStringLiteral("A")), QStringLiteral("A 2"));
    QCOMPARE(*editor.freeName(QStringLiteral("C")), QStringLiteral("C"));
    Theme wrong = named(QStringLiteral("D"));
    wrong.classification.classes = 1;
    QCOMPARE(editor.add(wrong).error().kind, Error::Kind::Invalid);
    QCOMPARE(namesOf(editor).size(), 2);
}

void TestThemeEditor::aDamagedTheme_isSetApart()
{
    ThemeEditor editor(*m_project);
    QVERIFY(editor.add(named(QStringLiteral("A"))));
    QVERIFY(m_project->change(QStringLiteral("Damage"), [](SQLite::Database& database) -> Result<void> {
        database.exec("INSERT INTO themes (id, name, definition) VALUES (5, 'X', '{}'), (6, 'N', '{\"version\":9}')");
        return {};
    }));
    std::vector<DamagedTheme> damaged;
    const auto themes = readThemes(m_project->database(), &damaged);
    QVERIFY(themes);
    QCOMPARE(themes->size(), 1U);
    QCOMPARE(damaged.size(), 2U);
    QCOMPARE(damaged[0].error.kind, Error::Kind::Newer);
    QCOMPARE(damaged[1].error.kind, Error::Kind::Invalid);
    QCOMPARE(editor.find(6).error().kind, Error::Kind::Newer);
    QCOMPARE(*editor.freeName(QStringLiteral("X")), QStringLiteral("X 2"));
    QVERIFY(editor.remove(5));
}

void TestThemeEditor::aReadOnlyProject_staysAsItIs()
{
    Progress progress;
    const auto id = ThemeEditor(*m_project).add(named(QStringLiteral("A")));
    QVERIFY(m_project->save(progress));
    const QString path = m_project->path();
    m_project->close(true);
    m_project.reset();
    auto opened = Project::open(path, Project::OpenMode::ReadOnly);
    QVERIFY(opened);
    ThemeEditor editor(**opened);
    QCOMPARE(namesOf(editor), QStringList{QStringLiteral("A")});
    QCOMPARE(editor.add(named(QStringLiteral("B"))).error().kind, Error::Kind::ReadOnly);
    QCOMPARE(editor.rename(*id, QStringLiteral("B")).error().kind, Error::Kind::ReadOnly);
    QCOMPARE(editor.remove(*id).error().kind, Error::Kind::ReadOnly);
    QCOMPARE(editor.duplicate(*id).error().kind, Error::Kind::ReadOnly);
    QCOMPARE(namesOf(editor), QStringList{QStringLiteral("A")});
}

} // namespace qiantu::test

QTEST_GUILESS_MAIN(qiantu::test::TestThemeEditor)
#include "test_theme_editor.moc"
