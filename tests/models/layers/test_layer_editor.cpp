// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layer_editor.h"

#include "models/layers/house_layers.h"
#include "tests/models/layers/layer_fixture.h"

using namespace qiantu;
using namespace qiantu::test;

namespace {

const char* const point =
    R"({"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[106.5,26.5]}})";

} // namespace

class TestLayerEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyChangeIsOneNamedRevisionThatUndoTakesBack_data();
    void everyChangeIsOneNamedRevisionThatUndoTakesBack();
    void whatChangesNothingMakesNoRevision();
    void badNamesAreRefused();
    void aLayerThatIsGoneIsSaid();
    void arrangingKeepsImagesBetweenThingsAndRegions();
    void newLayersComeOnTop();
    void aReadOnlyProjectRefusesEveryChange();

private:
    std::unique_ptr<LayerProject> m_p;
    RowId m_first = 0;
    RowId m_second = 0;
};

using Change = std::function<Result<void>(LayerEditor&, RowId, RowId)>;
Q_DECLARE_METATYPE(Change)

void TestLayerEditor::init()
{
    m_p = std::make_unique<LayerProject>();
    m_first = m_p->import(m_p->write(QStringLiteral("甲.geojson"), point))->added.front().id;
    m_second = m_p->import(m_p->write(QStringLiteral("乙.geojson"), point))->added.front().id;
}

void TestLayerEditor::cleanup()
{
    m_p.reset();
}

void TestLayerEditor::everyChangeIsOneNamedRevisionThatUndoTakesBack_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("action");
    QTest::newRow("rename") << Change([](LayerEditor& editor, RowId first, RowId) {
        return editor.rename(first, QStringLiteral(" 园区 "));
    }) << "Rename the layer 甲 to 园区";
    QTest::newRow("style") << Change([](LayerEditor& editor, RowId first, RowId) {
        return editor.setStyle(first, QStringLiteral("<qgis/>"));
    }) << "Style the layer 甲";
    QTest::newRow("filter") << Change([](LayerEditor& editor, RowId first, RowId) {
        return editor.setFilter(first, QStringLiteral("\"a\" > 0"));
    }) << "Filter the layer 甲";
    QTest::newRow("hide own") << Change([](LayerEditor& editor, RowId first, RowId) {
        return editor.setVisible({{ownLayerKey(first), QStringLiteral("甲"), false}});
    }) << "Hide 甲";
    QTest::newRow("hide the house's") << Change([](LayerEditor& editor, RowId, RowId) {
        return editor.setVisible({{QStringLiteral("stations"), QStringLiteral("基站"), false}});
    }) << "Hide 基站";
    QTest::newRow("hide several") << Change([](LayerEditor& editor, RowId first, RowId second) {
        return editor.setVisible({{ownLayerKey(first), QStringLiteral("甲"), false},
                                  {ownLayerKey(second), QStringLiteral("乙"), false},
                                  {QStringLiteral("pilots"), QStringLiteral("试点"), false}});
    }) << "Show or hide layers";
    QTest::newRow("arrange") << Change([](LayerEditor& editor, RowId first, RowId second) {
        return editor.arrange({QStringLiteral("pilots"), ownLayerKey(second), QStringLiteral("stations"),
                               ownLayerKey(first), QStringLiteral("regions")},
                              QStringLiteral("乙"));
    }) << "Move the layer 乙";
    QTest::newRow("remove") << Change([](LayerEditor& editor, RowId first, RowId) { return editor.remove({first}); })
                            << "Remove the layer 甲";
    QTest::newRow("remove two") << Change([](LayerEditor& editor, RowId first, RowId second) {
        return editor.remove({first, second});
    }) << "Remove 2 layer(s)";
    QTest::newRow("tiles") << Change([](LayerEditor& editor, RowId, RowId) -> Result<void> {
        const auto address = TileAddress::parse(QStringLiteral("https://t.example.org/{z}/{x}/{y}.png"));
        const auto id = editor.addTiles(QStringLiteral("底图"), *address);
        return id ? Result<void>() : tl::unexpected(id.error());
    }) << "Add the layer 底图";
}

void TestLayerEditor::everyChangeIsOneNamedRevisionThatUndoTakesBack()
{
    QFETCH(const Change, change);
    QFETCH(const QString, action);
    auto& project = *m_p->project;
    LayerEditor editor(project);
    const QString before = dump(project.database());
    const auto revisions = project.history()->size();
    QIANTU_VERIFY_OK(change(editor, m_first, m_second));
    QCOMPARE(project.history()->size(), revisions + 1);
    QCOMPARE(project.history()->front().action, action);
    const QString after = dump(project.database());
    QVERIFY(after != before);
    QIANTU_VERIFY_OK(project.undo());
    QCOMPARE(dump(project.database()), before);
    QIANTU_VERIFY_OK(project.redo());
    QCOMPARE(dump(project.database()), after);
}

void TestLayerEditor::whatChangesNothingMakesNoRevision()
{
    auto& project = *m_p->project;
    LayerEditor editor(project);
    const auto revisions = project.history()->size();
    QIANTU_VERIFY_OK(editor.rename(m_first, QStringLiteral("甲")));
    QIANTU_VERIFY_OK(editor.setStyle(m_first, {}));
    QIANTU_VERIFY_OK(editor.setFilter(m_first, {}));
    QIANTU_VERIFY_OK(editor.setVisible({{ownLayerKey(m_first), QStringLiteral("甲"), true}}));
    QIANTU_VERIFY_OK(editor.setVisible({{QStringLiteral("stations"), QStringLiteral("基站"), true}}));
    QCOMPARE(project.history()->size(), revisions);
}

void TestLayerEditor::badNamesAreRefused()
{
    LayerEditor editor(*m_p->project);
    for (const QString& name : {QString(), QStringLiteral("   "), QString(300, QLatin1Char('x'))}) {
        const auto renamed = editor.rename(m_first, name);
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, Error::Kind::Invalid);
    }
}

void TestLayerEditor::aLayerThatIsGoneIsSaid()
{
    LayerEditor editor(*m_p->project);
    QIANTU_VERIFY_OK(editor.remove({m_first}));
    for (const auto& refused :
         {editor.rename(m_first, QStringLiteral("x")), editor.setStyle(m_first, QStringLiteral("x")),
          editor.setFilter(m_first, QStringLiteral("x")), editor.remove({m_first})}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::NotFound);
    }
}

void TestLayerEditor::arrangingKeepsImagesBetweenThingsAndRegions()
{
    auto& project = *m_p->project;
    LayerEditor editor(project);
    QIANTU_VERIFY_OK(editor.arrange({ownLayerKey(m_first), QStringLiteral("pilots"), QStringLiteral("stations"),
                                     ownLayerKey(m_second), QStringLiteral("areas"), QStringLiteral("regions")},
                                    QStringLiteral("甲")));
    const auto tiles = editor.addTiles(QStringLiteral("底图"),
                                       *TileAddress::parse(QStringLiteral("https://t.example.org/{z}/{x}/{y}")));
    QIANTU_VERIFY_OK(tiles);
    const auto house = HouseLayers::read(project.database());
    const int regions = house.position(QStringLiteral("regions"), 0);
    const int areas = house.position(QStringLiteral("areas"), 0);
    const int position = readOwnLayer(project.database(), *tiles)->position;
    QVERIFY2(areas < position && position < regions, qPrintable(QString::number(position)));
}

void TestLayerEditor::newLayersComeOnTop()
{
    const auto layers = readOwnLayers(m_p->project->database());
    QCOMPARE(layers->front().id, m_second);
    QVERIFY(layers->front().position < 0); // above the house's, which begin at 0
    const auto third = m_p->import(m_p->write(QStringLiteral("丙.geojson"), point));
    QCOMPARE(readOwnLayers(m_p->project->database())->front().id, third->added.front().id);
}

void TestLayerEditor::aReadOnlyProjectRefusesEveryChange()
{
    Progress progress;
    QIANTU_VERIFY_OK(m_p->project->save(progress));
    const QString path = m_p->project->path();
    m_p->project->close(true);
    auto opened = Project::open(path, Project::OpenMode::ReadOnly);
    QIANTU_VERIFY_OK(opened);
    m_p->project = std::move(*opened);
    LayerEditor editor(*m_p->project);
    for (const auto& refused :
         {editor.rename(m_first, QStringLiteral("x")), editor.setStyle(m_first, QStringLiteral("x")),
          editor.setVisible({{QStringLiteral("stations"), QStringLiteral("基站"), false}}), editor.remove({m_first})}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
    }
}

QTEST_GUILESS_MAIN(TestLayerEditor)
#include "test_layer_editor.moc"
