// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation/allocation_model.h"
#include "models/allocation/allocation_writer.h"
#include "tests/support/gui_project.h"
#include "widgets/allocation_batch_dialog.h"
#include "widgets/allocation_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <numeric>
#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

namespace qiantu::test {

class TestAllocationDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiProject> m_opened;
    std::shared_ptr<const AllocationSource> m_source;
    RowId m_target = 0;

    template <typename Widget>
    static Widget* child(const QWidget& dialog, const char* name)
    {
        return dialog.findChild<Widget*>(QString::fromLatin1(name));
    }

    static std::int64_t sumOf(const AllocationDialog& dialog)
    {
        const auto& parts = dialog.model().outcome().parts;
        return std::accumulate(parts.begin(), parts.end(), std::int64_t(0));
    }

    /// Straight to the counties.
    static void toCounties(AllocationDialog& dialog)
    {
        auto* level = child<QComboBox>(dialog, "level");
        level->setCurrentIndex(level->findData(static_cast<int>(AllocationLevel::Counties)));
    }

private Q_SLOTS:

    void init()
    {
        m_opened = std::make_unique<GuiProject>();
        auto source = AllocationSource::read(m_opened->database(), m_opened->workspace().checked());
        QIANTU_VERIFY_OK(source);
        m_source = std::move(*source);
        for (const TargetResult& result : m_source->checked().result.targets) {
            if (result.target->indicator == QLatin1String("stations_5g") && !result.supersededBy &&
                result.target->region == QLatin1String("520000") && m_source->obstacle(*result.target).isEmpty()) {
                m_target = result.target->id;
            }
        }
        QVERIFY(m_target != 0);
    }

    void cleanup()
    {
        m_source.reset();
        m_opened.reset();
    }

    void slidersChangeTheMixAndTheTotalHolds()
    {
        AllocationDialog dialog(m_opened->map(), m_source, m_target);
        toCounties(dialog);
        const auto byPopulation = dialog.model().outcome().parts;
        QCOMPARE(sumOf(dialog), dialog.model().allocation().task.total);
        child<QSpinBox>(dialog, "mix_population")->setValue(40);
        child<QSpinBox>(dialog, "mix_area")->setValue(60);
        QVERIFY(dialog.model().outcome().parts != byPopulation);
        QCOMPARE(dialog.model().allocation().mix[WeightKind::Area], 60);
        QCOMPARE(sumOf(dialog), dialog.model().allocation().task.total);
        QVERIFY(child<QLabel>(dialog, "totalLine")->text().contains(QStringLiteral("remaining <b>0</b>")));
    }

    void theMapFollowsTheTable()
    {
        AllocationDialog dialog(m_opened->map(), m_source, m_target);
        toCounties(dialog);
        QgsVectorLayer* layer = nullptr;
        for (auto* shown : dialog.canvas()->layers()) {
            auto* vector = qobject_cast<QgsVectorLayer*>(shown);
            layer = vector && vector->name() == QLatin1String("allocation") ? vector : layer;
        }
        QVERIFY(layer);
        QCOMPARE(layer->featureCount(), 88);
        const auto valueOf = [&](const QString& name, const char* field) {
            QgsFeature feature;
            QgsFeatureRequest request;
            request.setFilterExpression(QStringLiteral("\"name\" = '%1'").arg(name));
            layer->getFeatures(request).nextFeature(feature);
            return feature.attribute(QString::fromLatin1(field));
        };
        const int row = dialog.model().rowOf(QStringLiteral("520102"));
        const QModelIndex part = dialog.model().index(row, AllocationModel::PartColumn);
        QCOMPARE(valueOf(QStringLiteral("南明"), "value").toDouble(), part.data(AllocationModel::PartRole).toDouble());
        QVERIFY(dialog.model().setData(part, QStringLiteral("1234"), Qt::EditRole));
        QCOMPARE(valueOf(QStringLiteral("南明"), "value").toDouble(), 1234.0);
        QCOMPARE(valueOf(QStringLiteral("南明"), "label").toString(), QStringLiteral("1,234"));
        QCOMPARE(valueOf(QStringLiteral("南明"), "fixed").toInt(), 1);
        QCOMPARE(sumOf(dialog), dialog.model().allocation().task.total);
    }

    void writingIsOneRevisionAndUndoTakesItBack()
    {
        const auto revisions = m_opened->number("SELECT count(*) FROM revisions");
        AllocationDialog dialog(m_opened->map(), m_source, m_target);
        toCounties(dialog);
        child<QPushButton>(dialog, "writeTargets")->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(m_opened->number("SELECT count(*) FROM revisions"), revisions + 1);
        QCOMPARE(m_opened->number("SELECT count(*) FROM targets WHERE document_key = 'own-allocation'"), 88);
        QIANTU_VERIFY_OK(m_opened->project().undo());
        QCOMPARE(m_opened->number("SELECT count(*) FROM targets WHERE document_key = 'own-allocation'"), 0);
    }

    void whatDoesNotAddUpCannotBeWritten()
    {
        AllocationDialog dialog(m_opened->map(), m_source, m_target);
        toCounties(dialog);
        auto* write = child<QPushButton>(dialog, "writeTargets");
        QVERIFY(write->isEnabled());
        const auto part = dialog.model().index(0, AllocationModel::PartColumn);
        QVERIFY(dialog.model().setData(part, QStringLiteral("99999999"), Qt::EditRole));
        QVERIFY(!write->isEnabled());
        QVERIFY(!child<QLabel>(dialog, "messages")->text().isEmpty());
        child<QPushButton>(dialog, "releaseAll")->click();
        QVERIFY(write->isEnabled());
        // Without any weight there is nothing to go by.
        child<QSpinBox>(dialog, "mix_population")->setValue(0);
        QVERIFY(!write->isEnabled());
    }

    void prefecturesWithTargetsOfTheirOwnCanBeTakenOver()
    {
        AllocationDialog dialog(m_opened->map(), m_source, m_target);
        auto* level = child<QComboBox>(dialog, "level");
        QCOMPARE(level->count(), 3);
        level->setCurrentIndex(level->findData(static_cast<int>(AllocationLevel::PrefecturesThenCounties)));
        QCOMPARE(dialog.model().rowCount(), 97);
        const auto& regions = dialog.model().allocation().task.regions;
        const auto own =
            std::count_if(regions.begin(), regions.end(), [](const auto& region) { return region.ownTarget; });
        child<QPushButton>(dialog, "fixOwn")->click();
        const auto& fixed = dialog.model().allocation().fixed;
        QCOMPARE(std::count_if(fixed.begin(), fixed.end(), [](const auto& cell) { return cell.has_value(); }), own);
    }

    void aBatchWritesWhatIsPossible()
    {
        AllocationBatchDialog dialog(m_opened->workspace(), m_source);
        const auto finished = dialog.model().finished().size();
        QVERIFY(finished > 20);
        auto* weight = child<QComboBox>(dialog, "allBy");
        weight->setCurrentIndex(weight->findData(static_cast<int>(WeightKind::Equal)));
        Q_EMIT weight->activated(weight->currentIndex());
        QCOMPARE(
            dialog.model().index(0, AllocationBatchModel::WeightColumn).data(AllocationBatchModel::WeightRole).toInt(),
            int(WeightKind::Equal));
        // The first row is left out.
        QVERIFY(dialog.model().setData(dialog.model().index(0, 0), int(Qt::Unchecked), Qt::CheckStateRole));
        const auto revisions = m_opened->number("SELECT count(*) FROM revisions");
        child<QPushButton>(dialog, "writeTargets")->click();
        QCOMPARE(m_opened->number("SELECT count(*) FROM revisions"), revisions + 1);
        QCOMPARE(m_opened->number("SELECT count(*) FROM targets WHERE document_key = 'own-allocation'"),
                 qint64(finished - 1) * 88);
    }
};

} // namespace qiantu::test

QIANTU_GUI_TEST_MAIN(qiantu::test::TestAllocationDialog)
#include "test_allocation_dialog.moc"
