// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/themes/theme_editor.h"
#include "models/themes/theme_palette.h"
#include "tests/support/gui_project.h"
#include "widgets/histogram_view.h"
#include "widgets/theme_dialog.h"
#include "widgets/theme_preview.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <qgsmapcanvas.h>
#include <qgsproject.h>

namespace qiantu::test {

class TestThemeDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::unique_ptr<ThemeDialog> m_dialog;

    /// Counted 5G stations of every county as a fill: a raw count.
    static Theme stationCount()
    {
        Theme theme;
        theme.kind = ThemeKind::Graduated;
        theme.figure.counted.layer = Indicator::CountedLayer::Stations;
        theme.figure.counted.filter.insert(QStringLiteral("generation"), {QStringLiteral("5G")});
        return theme;
    }

    void open(const Theme& theme)
    {
        m_dialog = std::make_unique<ThemeDialog>(m_opened->map(), theme);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    template <typename Widget>
    Widget& field(const char* name) const
    {
        auto* found = m_dialog->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return *found;
    }

    /// Chooses an entry by its data as a user does.
    void choose(const char* name, const QVariant& data) const
    {
        auto& box = field<QComboBox>(name);
        const int row = box.findData(data);
        QVERIFY2(row >= 0, qPrintable(data.toString()));
        box.setCurrentIndex(row);
        Q_EMIT box.activated(row);
    }

    /// Waits until the preview shows what the fields say.
    void settle() const
    {
        QTest::qWait(200);
        QCoreApplication::processEvents();
    }

    std::vector<Theme> stored() const
    {
        const auto list = ThemeEditor(m_opened->project()).list();
        return list ? *list : std::vector<Theme>();
    }

    qint64 revisions() const { return m_opened->number("SELECT count(*) FROM revisions"); }

private Q_SLOTS:

    void init() { m_opened = std::make_unique<GuiProject>(); }

    void cleanup()
    {
        m_dialog.reset();
        m_opened.reset();
    }

    void theFormSaysTheThemeThatItWasGiven()
    {
        Theme theme = stationCount();
        theme.name = QStringLiteral("Mine");
        theme.level = RegionLevel::Prefecture;
        theme.classification.method = Classification::Method::Quantile;
        theme.classification.classes = 4;
        theme.palette = palettesFor(ThemeKind::Graduated).back()->key;
        theme.reversed = true;
        theme.number.decimals = 2;
        theme.number.grouped = false;
        theme.labels.names = false;
        theme.labels.size = 9;
        theme.showNoData = false;
        const auto id = ThemeEditor(m_opened->project()).add(theme);
        QIANTU_VERIFY_OK(id);
        const Theme written = *ThemeEditor(m_opened->project()).find(*id);
        open(written);
        QCOMPARE(m_dialog->theme().toJson(), written.toJson());
        QCOMPARE(m_dialog->theme().name, written.name);
    }

    void aRatioMadeInTheFormIsStoredAsChosen()
    {
        open(stationCount());
        choose("themeFigureKind", toText(ThemeFigure::Kind::PerArea));
        choose("themeMethod", toText(Classification::Method::EqualInterval));
        field<QSpinBox>("themeClasses").setValue(4);
        choose("themeLevel", static_cast<int>(RegionLevel::Prefecture));
        settle();
        const auto before = revisions();
        m_dialog->accept();
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(revisions(), before + 1);
        QCOMPARE(stored().size(), std::size_t(1));
        const Theme theme = stored().front();
        QCOMPARE(theme.figure.kind, ThemeFigure::Kind::PerArea);
        QCOMPARE(theme.figure.counted.filter, stationCount().figure.counted.filter);
        QCOMPARE(theme.classification.method, Classification::Method::EqualInterval);
        QCOMPARE(theme.classification.classes, 4);
        QCOMPARE(theme.level, RegionLevel::Prefecture);
        QVERIFY(!theme.name.isEmpty()); // It named itself.
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QVERIFY(stored().empty());
        QIANTU_VERIFY_OK(m_opened->project().redo());
        QCOMPARE(stored().size(), std::size_t(1));
    }

    void cancelLeavesEverythingAsItWas()
    {
        Theme theme = stationCount();
        theme.name = QStringLiteral("Kept");
        const auto id = ThemeEditor(m_opened->project()).add(theme);
        QIANTU_VERIFY_OK(id);
        const auto before = revisions();
        const auto layers = m_opened->qgis().mapLayers().size();
        open(stored().front());
        field<QSpinBox>("themeClasses").setValue(9);
        field<QLineEdit>("themeName").setText(QStringLiteral("Other"));
        settle();
        m_dialog->reject();
        m_dialog.reset();
        QCOMPARE(revisions(), before);
        QCOMPARE(stored().front().name, QStringLiteral("Kept"));
        QCOMPARE(stored().front().classification.classes, theme.classification.classes);
        QCOMPARE(m_opened->qgis().mapLayers().size(), layers);
    }

    void draggingALimitMakesTheClassesOnesByHand()
    {
        Theme theme = stationCount();
        theme.figure.kind = ThemeFigure::Kind::PerArea;
        open(theme);
        auto& histogram = field<HistogramView>("histogram");
        QCOMPARE(histogram.breaks().size(), std::size_t(4)); // Five classes.
        const auto before = histogram.breaks();
        histogram.setFocus();
        histogram.choose(1);
        QTest::keyClick(&histogram, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(histogram.breaks() != before);
        const auto moved = histogram.breaks();
        settle();
        const Theme now = m_dialog->theme();
        QCOMPARE(now.classification.method, Classification::Method::Manual);
        QCOMPARE(now.classification.breaks, moved);
        QCOMPARE(histogram.breaks(), moved); // The preview has not moved them again.
        QVERIFY(!field<QSpinBox>("themeClasses").isEnabled());
        m_dialog->accept();
        QCOMPARE(stored().front().classification.breaks, moved);
        QCOMPARE(stored().front().classification.method, Classification::Method::Manual);
    }

    void otherValuesEndTheClassesByHand()
    {
        Theme theme = stationCount();
        theme.figure.kind = ThemeFigure::Kind::PerArea;
        theme.classification.method = Classification::Method::Manual;
        theme.classification.breaks = {0.01, 0.02};
        open(theme);
        QCOMPARE(m_dialog->theme().classification.breaks, theme.classification.breaks);
        choose("themeFigureKind", toText(ThemeFigure::Kind::Value));
        settle();
        QVERIFY(m_dialog->theme().classification.method != Classification::Method::Manual);
        QVERIFY(m_dialog->theme().classification.breaks.empty());
    }

    void rawCountsOnAFillAreWarnedOfAndTheRatioIsOneClickAway()
    {
        open(stationCount());
        settle();
        QVERIFY(field<QFrame>("themeWarning").isVisible());
        auto* offer = m_dialog->findChild<QPushButton*>(QStringLiteral("themeOffer0"));
        QVERIFY(offer);
        QVERIFY(offer->isVisible());
        QTest::mouseClick(offer, Qt::LeftButton);
        settle();
        const Theme now = m_dialog->theme();
        QVERIFY2(now.figure.kind == ThemeFigure::Kind::PerArea || now.figure.kind == ThemeFigure::Kind::Ratio ||
                     !now.isFill(),
                 qPrintable(toText(now.figure.kind)));
        for (const ThemeWarning& warning : m_dialog->preview().values()->warnings) {
            QVERIFY(warning.kind != ThemeWarning::Kind::RawCount);
        }
    }

    void everyKindShowsSomethingOrSaysWhyNot()
    {
        open(stationCount());
        for (const auto kind : allThemeKinds()) {
            choose("themeKind", toText(kind));
            settle();
            QCOMPARE(m_dialog->theme().kind, kind);
            const bool shows = m_dialog->preview().values() != nullptr;
            const bool says = field<QFrame>("themeWarning").isVisible();
            QVERIFY2(shows || says, qPrintable(toText(kind)));
            QCOMPARE(field<QPushButton>("themeSave").isEnabled(), shows);
        }
    }

    void onlyPalettesForTheKindAreOffered()
    {
        open(stationCount());
        for (const auto kind : {ThemeKind::Graduated, ThemeKind::Diverging, ThemeKind::StationCategories}) {
            choose("themeKind", toText(kind));
            const auto suiting = palettesFor(kind);
            auto& box = field<QComboBox>("themePalette");
            QCOMPARE(box.count(), static_cast<int>(suiting.size()));
            for (int row = 0; row < box.count(); ++row) {
                QCOMPARE(box.itemData(row).toString(), suiting.at(static_cast<std::size_t>(row))->key);
                QVERIFY(!box.itemIcon(row).isNull());
            }
        }
    }

    void aNameThatIsTypedStays()
    {
        open(stationCount());
        auto& name = field<QLineEdit>("themeName");
        const QString own = name.text();
        QVERIFY(!own.isEmpty());
        choose("themeLevel", static_cast<int>(RegionLevel::Prefecture));
        settle();
        QVERIFY(name.text() != own);
        name.clear();
        QTest::keyClicks(&name, QStringLiteral("Ours"));
        choose("themeLevel", static_cast<int>(RegionLevel::County));
        settle();
        QCOMPARE(name.text(), QStringLiteral("Ours"));
        m_dialog->accept();
        QCOMPARE(stored().front().name, QStringLiteral("Ours"));
    }

    void aYearIsTheDateOfTheTheme()
    {
        // An indicator that counties have reports of in at least two years.
        Theme theme;
        const auto source = ThemeSource::of(m_opened->workspace());
        std::vector<int> years;
        for (const auto& indicator : source.checked->plan.indicators) {
            theme.figure.indicator = indicator.key;
            const auto found = themeYears(theme, source);
            if (found && found->size() >= 2) {
                years = *found;
                break;
            }
        }
        QVERIFY(years.size() >= 2);
        open(theme);
        const auto& box = field<QComboBox>("themeYear");
        for (const int year : years) {
            QVERIFY(box.findData(year) > 0);
        }
        choose("themeYear", years.front());
        settle();
        QCOMPARE(m_dialog->theme().date, QDate(years.front(), 12, 31));
        QCOMPARE(m_dialog->preview().values()->asOf, QDate(years.front(), 12, 31));
    }

    void inAReadOnlyProjectAThemeIsShownButNotStored()
    {
        QTemporaryDir folder;
        Progress progress;
        auto project = Project::open(copyOfSample(folder), Project::OpenMode::ReadOnly);
        QIANTU_VERIFY_OK(project);
        auto workspace = Workspace::load(std::move(*project), QDate(2024, 6, 30), progress);
        QIANTU_VERIFY_OK(workspace);
        {
            QgsProject qgis;
            ProjectMap map(**workspace, qgis);
            m_dialog = std::make_unique<ThemeDialog>(map, stationCount());
            m_dialog->show();
            QVERIFY(!field<QPushButton>("themeSave").isEnabled());
            QVERIFY(field<QPushButton>("themeShowOnly").isEnabled());
            m_dialog->accept();
            QVERIFY(m_dialog->isVisible()); // Nothing happened.
            QTest::mouseClick(&field<QPushButton>("themeShowOnly"), Qt::LeftButton);
            QCOMPARE(m_dialog->result(), ThemeDialog::ShowOnly);
            m_dialog.reset();
        }
        (*workspace)->project().close(true);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestThemeDialog)

#include "test_theme_dialog.moc"
