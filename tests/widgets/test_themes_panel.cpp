// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/ready_themes.h"
#include "models/themes/theme_editor.h"
#include "tests/support/gui_project.h"
#include "widgets/theme_gallery_model.h"
#include "widgets/themes_panel.h"

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

namespace qiantu::test {

class TestThemesPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<ThemesPanel> m_panel;

    QPushButton& button(const char* name) const { return *m_panel->findChild<QPushButton*>(QString::fromLatin1(name)); }

    void type(const QString& text) const
    {
        m_panel->findChild<QLineEdit*>(QStringLiteral("themeSearch"))->setText(text);
    }

    /// The names listed now, groups aside.
    QStringList names() const
    {
        QStringList all;
        const auto* model = m_panel->view()->model();
        for (int group = 0; group < model->rowCount(); ++group) {
            const auto parent = model->index(group, 0);
            for (int row = 0; row < model->rowCount(parent); ++row) {
                all << model->index(row, 0, parent).data().toString();
            }
        }
        return all;
    }

    QModelIndex entry(const QString& name) const
    {
        const auto* model = m_panel->view()->model();
        const auto found =
            model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    }

    /// The first ready theme of a kind.
    Theme ready(ThemeKind kind) const
    {
        const auto all = readyThemes(ThemeSource::of(m_opened->workspace()));
        for (const ReadyTheme& one : *all) {
            if (one.theme.kind == kind) {
                return one.theme;
            }
        }
        return {};
    }

    std::vector<Theme> stored() const
    {
        const auto list = ThemeEditor(m_opened->project()).list();
        return list ? *list : std::vector<Theme>();
    }

    qint64 revisions() const { return m_opened->number("SELECT count(*) FROM revisions"); }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        m_panel = std::make_unique<ThemesPanel>();
        m_panel->resize(400, 700);
        m_panel->show();
        m_panel->setWorkspace(&m_opened->workspace());
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_opened.reset();
    }

    void everyReadyThemeIsListed()
    {
        const auto all = readyThemes(ThemeSource::of(m_opened->workspace()));
        QIANTU_VERIFY_OK(all);
        QVERIFY(all->size() >= 10);
        QStringList wanted;
        for (const ReadyTheme& one : *all) {
            wanted << one.theme.name;
        }
        QCOMPARE(names(), wanted);
    }

    void anIndicatorIsListedOnlyIfItHasValues()
    {
        // An indicator of which nothing is known, then one that two counties report.
        m_opened->change("INSERT INTO indicators (id, key, name, name_en, category, unit, better, decimals, "
                         "aggregation, origin) VALUES (9000001, 'quokkas', 'Quokkas', 'Quokkas', "
                         "(SELECT category FROM indicators LIMIT 1), '个', 'higher', 0, 'sum', 'own')");
        QTRY_VERIFY_WITH_TIMEOUT(m_opened->workspace().checked()->plan.indicators.contains(QStringLiteral("quokkas")),
                                 20000);
        QTest::qWait(300);
        type(QStringLiteral("Quokkas"));
        QVERIFY(names().isEmpty());
        m_opened->change("INSERT INTO observations (id, indicator_key, region_code, date, value, unit, method, source) "
                         "SELECT 9000001 + rowid, 'quokkas', code, '2023-12-31', 5, '个', 'reported', 'a count' "
                         "FROM regions WHERE level = 'county' LIMIT 3");
        QTRY_VERIFY_WITH_TIMEOUT(!names().isEmpty(), 20000);
        for (const QString& name : names()) {
            QVERIFY2(name.contains(QStringLiteral("Quokkas")), qPrintable(name));
        }
    }

    void themesAreFoundByNamePinyinAndInitials()
    {
        const Theme theme = [this] {
            Theme made = ready(ThemeKind::StationCategories);
            made.name = QStringLiteral("贵阳基站");
            return made;
        }();
        m_panel->store(theme);
        for (const QString& typed : {QStringLiteral("贵阳"), QStringLiteral("guiyang"), QStringLiteral("gyjz")}) {
            type(typed);
            QVERIFY2(names().contains(theme.name), qPrintable(typed));
        }
        type(QStringLiteral("zzzz"));
        QVERIFY(names().isEmpty());
        type({});
        QVERIFY(names().size() > 5);
    }

    void aClickShowsAndADoubleClickEdits()
    {
        QSignalSpy shows(m_panel.get(), &ThemesPanel::showRequested);
        QSignalSpy edits(m_panel.get(), &ThemesPanel::editRequested);
        auto* view = m_panel->view();
        const QModelIndex index = entry(names().at(2));
        view->scrollTo(index);
        const QPoint place = view->visualRect(index).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(shows.size(), 1);
        QCOMPARE(shows.first().first().value<std::optional<Theme>>()->name, index.data().toString());
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().first().value<Theme>().name, index.data().toString());
    }

    void theKeysShowToo()
    {
        QSignalSpy shows(m_panel.get(), &ThemesPanel::showRequested);
        auto* view = m_panel->view();
        view->setCurrentIndex(entry(names().first()));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(shows.size(), 1);
        QCOMPARE(shows.first().first().value<std::optional<Theme>>()->name, view->currentIndex().data().toString());
    }

    void aReadyThemeIsStoredUnderANameOfItsOwn()
    {
        m_panel->view()->setCurrentIndex(entry(names().first()));
        const QString name = names().first();
        const auto before = revisions();
        QTest::mouseClick(&button("themeDuplicate"), Qt::LeftButton);
        QCOMPARE(revisions(), before + 1);
        QTest::mouseClick(&button("themeDuplicate"), Qt::LeftButton);
        QCOMPARE(revisions(), before + 2);
        QCOMPARE(stored().size(), std::size_t(2));
        QVERIFY(stored()[0].name != stored()[1].name);
        QVERIFY(m_panel->chosen().has_value());
        QVERIFY(m_panel->chosen()->id != 0); // The copy is chosen.
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QCOMPARE(stored().size(), std::size_t(1));
        QCOMPARE(m_panel->view()->model()->rowCount(m_panel->view()->model()->index(0, 0)), 1);
        QVERIFY(stored()[0].name.startsWith(name));
    }

    void renamingAndDeletingAreOneRevisionEach()
    {
        m_panel->store(ready(ThemeKind::Density));
        QCOMPARE(stored().size(), std::size_t(1));
        QVERIFY(button("themeRename").isEnabled());
        QTimer::singleShot(50, qApp, [] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->setTextValue(QStringLiteral("Renamed"));
            dialog->accept();
        });
        auto before = revisions();
        QTest::mouseClick(&button("themeRename"), Qt::LeftButton);
        QCOMPARE(stored().front().name, QStringLiteral("Renamed"));
        QCOMPARE(revisions(), before + 1);
        QVERIFY(entry(QStringLiteral("Renamed")).isValid());
        before = revisions();
        QTest::mouseClick(&button("themeDelete"), Qt::LeftButton);
        QVERIFY(stored().empty());
        QCOMPARE(revisions(), before + 1);
        QVERIFY(!entry(QStringLiteral("Renamed")).isValid());
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QVERIFY(entry(QStringLiteral("Renamed")).isValid());
    }

    void readyThemesCannotBeRenamedOrDeleted()
    {
        m_panel->view()->setCurrentIndex(entry(names().first()));
        QVERIFY(button("themeEdit").isEnabled());
        QVERIFY(button("themeDuplicate").isEnabled());
        QVERIFY(!button("themeRename").isEnabled());
        QVERIFY(!button("themeDelete").isEnabled());
        QVERIFY(!button("themeHide").isEnabled());
    }

    void theThemeShownIsBoldWhateverItsYear()
    {
        const Theme theme = ready(ThemeKind::Graduated);
        QVERIFY(!theme.name.isEmpty());
        Theme older = theme;
        older.date = QDate(2020, 12, 31);
        m_panel->setShown(older);
        int bold = 0;
        const auto& model = m_panel->model();
        for (int group = 0; group < model.rowCount(); ++group) {
            const auto parent = model.index(group, 0);
            for (int row = 0; row < model.rowCount(parent); ++row) {
                bold += model.index(row, 0, parent).data(Qt::FontRole).value<QFont>().bold() ? 1 : 0;
            }
        }
        QCOMPARE(bold, 1);
        QVERIFY(entry(theme.name).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(button("themeHide").isEnabled());
        QSignalSpy shows(m_panel.get(), &ThemesPanel::showRequested);
        QTest::mouseClick(&button("themeHide"), Qt::LeftButton);
        QVERIFY(!shows.first().first().value<std::optional<Theme>>().has_value());
    }

    void aDamagedThemeIsListedWithItsReasonAndCanBeDeleted()
    {
        m_opened->change("INSERT INTO themes (id, name, definition) VALUES (9000002, 'Broken', '{\"kind\": 5}')");
        const auto* model = m_panel->view()->model();
        const auto index = model->index(0, 0, model->index(0, 0));
        QVERIFY(index.data().toString().contains(QStringLiteral("Broken")));
        m_panel->view()->setCurrentIndex(index);
        QVERIFY(!m_panel->chosen().has_value());
        QVERIFY(!index.data(ThemeGalleryModel::NoteRole).toString().isEmpty());
        QVERIFY(!button("themeEdit").isEnabled());
        QVERIFY(button("themeDelete").isEnabled());
        QTest::mouseClick(&button("themeDelete"), Qt::LeftButton);
        QCOMPARE(m_opened->number("SELECT count(*) FROM themes"), 0);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestThemesPanel)

#include "test_themes_panel.moc"
