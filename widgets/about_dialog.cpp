// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/about_dialog.h"

#include "models/core/resources.h"
#include "models/plans/plan_pack.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <qgis.h>
#include <sqlite3.h>

namespace qiantu {

AboutDialog::AboutDialog(const QStringList& attributions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Qiantu"));
    resize(620, 480);
    auto* layout = new QVBoxLayout(this);
    auto* heading = new QHBoxLayout;
    auto* logo = new QLabel(this);
    logo->setPixmap(QIcon(resourcePath(QStringLiteral("icons/qiantu.svg"))).pixmap(56, 56));
    auto* title = new QLabel(QStringLiteral("<span style='font-size:18pt; font-weight:600'>%1</span> %2<br>%3")
                                 .arg(tr("Qiantu"), QCoreApplication::applicationVersion(),
                                      tr("Planning a province's digital infrastructure on a map")),
                             this);
    heading->addWidget(logo);
    heading->addSpacing(10);
    heading->addWidget(title, 1);
    layout->addLayout(heading);

    QStringList sources = attributions;
    if (sources.isEmpty()) {
        for (const auto& name : PlanPack::shippedNames()) {
            if (const auto pack = PlanPack::shipped(name)) {
                sources += pack->attributions();
            }
        }
    }
    QString html = QStringLiteral("<h4>%1</h4><ul>").arg(tr("Where the data comes from"));
    for (const auto& line : sources) {
        html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    }
    html +=
        QStringLiteral("</ul><h4>%1</h4><p>%2</p><h4>%3</h4><p>Qt %4, QGIS %5, SQLite %6, GDAL, PROJ, GEOS, ICU, "
                       "SQLiteCpp, uchardet, libxlsxwriter, zstd, tl-expected, QCA, Qwt, Noto CJK</p>")
            .arg(tr("Licence"),
                 tr("Free software under the GNU General Public License, version 3 or later; without any warranty."),
                 tr("Built on"), QString::fromLatin1(qVersion()), Qgis::version(),
                 QString::fromLatin1(sqlite3_libversion()));
    auto* text = new QTextBrowser(this);
    text->setObjectName(QStringLiteral("aboutText"));
    text->setHtml(html);
    layout->addWidget(text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace qiantu
