// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/gcj02.h"
#include "models/coordinates/position_texts.h"
#include "tests/support/gui_project.h"
#include "widgets/coordinates_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace qiantu;
using namespace qiantu::test;

/// Coordinates are understood in any datum, shown in every datum, and lead to the map.
class TestCoordinatesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typedCoordinatesLeadToTheMap();
    void coordinatesOfAnotherDatumAreBroughtBack();
    void nonsenseSaysWhatIsWrong();
    void everyListedTextIsUnderstoodAgain();
    void copyTakesTheChosenLine();
    void capturingEndsWithTheDialog();

private:
    template <typename Widget>
    Widget& part(const char* name)
    {
        return *m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }

    void type(const QString& text) { part<QLineEdit>("typedCoordinates").setText(text); }

    void choose(const QString& datum)
    {
        auto& box = part<QComboBox>("typedDatum");
        const int index = box.findData(datum);
        QVERIFY(index >= 0);
        box.setCurrentIndex(index);
    }

    std::pair<double, double> go()
    {
        const QSignalSpy gone(m_dialog.get(), &CoordinatesDialog::goTo);
        for (auto* button : m_dialog->findChildren<QPushButton*>()) {
            if (button->isDefault()) {
                button->click();
            }
        }
        return gone.isEmpty() ? std::pair{0.0, 0.0}
                              : std::pair{gone.at(0).at(0).toDouble(), gone.at(0).at(1).toDouble()};
    }

    GuiProject m_project;
    std::unique_ptr<CoordinatesDialog> m_dialog;
};

void TestCoordinatesDialog::init()
{
    m_dialog = std::make_unique<CoordinatesDialog>(nullptr);
    m_dialog->setWorkspace(&m_project.workspace());
    m_dialog->show();
    choose(QStringLiteral("cgcs2000"));
}

void TestCoordinatesDialog::typedCoordinatesLeadToTheMap()
{
    type(QStringLiteral("26.5751, 106.7093")); // latitude first, as phones have it
    QVERIFY(part<QLabel>("coordinatesAnswer").text().contains(QStringLiteral("区")));
    const auto [longitude, latitude] = go();
    QCOMPARE(longitude, 106.7093);
    QCOMPARE(latitude, 26.5751);
}

void TestCoordinatesDialog::coordinatesOfAnotherDatumAreBroughtBack()
{
    const GeoPosition wanted{106.7093, 26.5751};
    const GeoPosition shifted = wgs84ToGcj02(wanted);
    choose(QStringLiteral("gcj02"));
    type(QStringLiteral("%1, %2").arg(shifted.longitude, 0, 'f', 9).arg(shifted.latitude, 0, 'f', 9));
    const auto [longitude, latitude] = go();
    QVERIFY(std::abs(longitude - wanted.longitude) < 1e-7);
    QVERIFY(std::abs(latitude - wanted.latitude) < 1e-7);
}

void TestCoordinatesDialog::nonsenseSaysWhatIsWrong()
{
    type(QStringLiteral("somewhere"));
    QVERIFY(!part<QLabel>("coordinatesAnswer").text().isEmpty());
    QCOMPARE(go().first, 0.0);
    type(QStringLiteral("106.7"));
    QCOMPARE(go().first, 0.0);
}

void TestCoordinatesDialog::everyListedTextIsUnderstoodAgain()
{
    const GeoPosition position{106.7093, 26.5751};
    const auto texts = positionTexts(position);
    QCOMPARE(texts.size(), std::size_t{7});
    const QStringList datums{QStringLiteral("cgcs2000"), QStringLiteral("cgcs2000"), QStringLiteral("wgs84"),
                             QStringLiteral("gcj02"),    QStringLiteral("bd09"),     QStringLiteral("EPSG:4545"),
                             QStringLiteral("cgcs2000")};
    for (std::size_t index = 0; index < texts.size(); ++index) {
        // The list writes the axes' letters for people; coordinates are pasted without them.
        const QString plain = QString(texts[index].text).remove(QRegularExpression(QStringLiteral("[XY] ")));
        choose(datums[static_cast<qsizetype>(index)]);
        type(plain);
        const auto [longitude, latitude] = go();
        QVERIFY2(std::abs(longitude - position.longitude) < 2e-6 && std::abs(latitude - position.latitude) < 2e-6,
                 qPrintable(texts[index].name + texts[index].text));
    }
}

void TestCoordinatesDialog::copyTakesTheChosenLine()
{
    m_dialog->showPosition({106.7093, 26.5751});
    auto& list = part<QTreeWidget>("coordinatesList");
    list.setCurrentItem(list.topLevelItem(3));
    part<QPushButton>("copyCoordinates").click();
    QCOMPARE(QApplication::clipboard()->text(), list.topLevelItem(3)->text(1));
}

void TestCoordinatesDialog::capturingEndsWithTheDialog()
{
    const QSignalSpy toggled(m_dialog.get(), &CoordinatesDialog::captureToggled);
    m_dialog->startCapture();
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled.at(0).at(0).toBool(), true);
    m_dialog->reject();
    QCOMPARE(toggled.size(), 2);
    QCOMPARE(toggled.at(1).at(0).toBool(), false);
}

QIANTU_GUI_TEST_MAIN(TestCoordinatesDialog)
#include "test_coordinates_dialog.moc"
