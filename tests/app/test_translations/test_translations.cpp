// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"
#include "app/main_window.h"
#include "app/translation.h"
#include "maps/layouts/sheet_template.h"
#include "models/checking/target_check.h"
#include "widgets/search_box.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>
#include <algorithm>
#include <vector>

using namespace qiantu;

namespace {

/// One text of a .ts file.
struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< One; one a plural form where the text has a number in it.
    bool finished = true;

    /// What QTranslator looks the text up by.
    QString key() const { return context + QStringLiteral(" | ") + source + QStringLiteral(" | ") + comment; }
};

std::vector<Message> messagesIn(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("cannot read %s", qPrintable(path));
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            Message message;
            message.context = context;
            messages.push_back(message);
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            messages.back().comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            auto& message = messages.back();
            message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations << text.trimmed();
        }
    }
    return messages;
}

QString translationPath(const QString& language)
{
    return QStringLiteral(QIANTU_SOURCE_DIR "/resources/translations/qiantu_%1.ts").arg(language);
}

QStringList keysOf(const std::vector<Message>& messages)
{
    QStringList keys;
    for (const auto& message : messages) {
        keys << message.key();
    }
    keys.sort();
    return keys;
}

QStringList without(QStringList all, const QStringList& known)
{
    all.erase(std::remove_if(all.begin(), all.end(), [&](const QString& key) { return known.contains(key); }),
              all.end());
    return all;
}

QStringList placeHoldersOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?\\d+|%n"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        found << match.next().captured();
    }
    found.sort();
    return found;
}

/// Latin words that Chinese planners and GIS people write in Latin letters, too: names, formats, and what is typed.
bool staysLatin(const QString& word)
{
    static const QStringList names{
        // products and formats
        "QGIS", "SQLite", "xlsx", "Excel", "GeoPackage", "Shapefile", "GeoJSON", "FeatureCollection", "qiantu",
        "schema", "GeoTIFF", "MapInfo", "OpenDocument", "zip", "http", "https", "host",
        // units, keys of the keyboard, headings of columns, parts of a date
        "km", "kB", "dpi", "yyyy", "Esc", "Ctrl", "Shift", "Alt", "Enter", "Delete", "longitude", "latitude",
        // people who are cited, palettes, languages
        "Nemhauser", "Wolsey", "Fisher", "Jenks", "Tol", "Viridis", "Cividis", "zh",
        // names that a command, a table or a file answers to
        "verify", "between", "true", "false", "wgs", "cgcs", "gcj", "bd", "stations", "regions", "documents",
        "province", "prefecture", "county", "met", "behind", "missed", "null", "slide", "list"};
    return names.contains(word) || word == word.toUpper();
}

/// The English words that are left in a translation.
QStringList englishIn(QString text)
{
    // What is typed or shown as it stands: commands, options, file names and patterns, keys with an underscore, place
    // holders like {name}.
    static const QRegularExpression typed(
        QStringLiteral("`[^`]*`|--?[a-z][a-z-]*|[*\\w/-]*\\.[a-z_.]+|[a-z\\d]+_[a-z\\d_@]+|\\{[a-z_]+\\}|%L?\\d+|%n"));
    text.remove(typed);
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
    QStringList left;
    for (auto match = latin.globalMatch(text); match.hasNext();) {
        const QString word = match.next().captured();
        if (!staysLatin(word)) {
            left << word;
        }
    }
    return left;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void chineseHasExactlyTheTextsOfTheSources();
    void contextsAreThoseThatTheProgramAsksFor();
    void everyTextIsTranslated();
    void placeHoldersAgree();
    void noEnglishIsLeftInChinese();
    void eachRoomSpeaksChinese();
    void englishKnowsOneFromMany();

private:
    std::vector<Message> m_chinese;
};

void TestTranslations::initTestCase()
{
    m_chinese = messagesIn(translationPath(QStringLiteral("zh_CN")));
    QVERIFY(m_chinese.size() > 500);
}

void TestTranslations::chineseHasExactlyTheTextsOfTheSources()
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(QIANTU_SOURCE_DIR));
    lupdate.start(QStringLiteral(QIANTU_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("app"),
                   QStringLiteral("widgets"), QStringLiteral("maps"), QStringLiteral("models"), QStringLiteral("-ts"),
                   fresh});
    QVERIFY2(lupdate.waitForFinished(100000), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    const QStringList wanted = keysOf(messagesIn(fresh));
    const QStringList have = keysOf(m_chinese);
    QVERIFY(wanted.size() > 500);
    const QStringList missing = without(wanted, have);
    const QStringList obsolete = without(have, wanted);
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("not in the translation (build the target lupdate, then translate):\n") +
                        missing.join(u'\n')));
    QVERIFY2(obsolete.isEmpty(), qPrintable(QStringLiteral("no longer in the sources (build the target lupdate):\n") +
                                            obsolete.join(u'\n')));
}

void TestTranslations::contextsAreThoseThatTheProgramAsksFor()
{
    // What lupdate makes of a tr() and what the program asks for at run time can differ where lupdate misreads a
    // source; such a text would be translated and yet appear in English.
    static const QRegularExpression declared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
    static const QRegularExpression named(QStringLiteral("(?:translate|QT_TRANSLATE_NOOP)\\(\\s*\"([\\w:]+)\""));
    static const QRegularExpression object(QStringLiteral("class\\s+(\\w+)[^;{]*\\{\\s*Q_OBJECT"));
    QStringList asked;
    for (const auto* room : {"app", "widgets", "maps", "models"}) {
        QDirIterator files(QStringLiteral(QIANTU_SOURCE_DIR "/") + QLatin1String(room), {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (const auto* pattern : {&declared, &named}) {
                for (auto match = pattern->globalMatch(text); match.hasNext();) {
                    asked << match.next().captured(1);
                }
            }
            for (auto match = object.globalMatch(text); match.hasNext();) {
                asked << QStringLiteral("qiantu::") + match.next().captured(1);
            }
        }
    }
    for (const auto& message : m_chinese) {
        QVERIFY2(asked.contains(message.context), qPrintable(message.key()));
    }
}

void TestTranslations::everyTextIsTranslated()
{
    for (const auto& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        for (const auto& message : messagesIn(translationPath(language))) {
            QVERIFY2(message.finished, qPrintable(message.key()));
            for (const auto& translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.key()));
            }
        }
    }
}

void TestTranslations::placeHoldersAgree()
{
    for (const auto& message : m_chinese) {
        QVERIFY2(placeHoldersOf(message.translations.join(u' ')) == placeHoldersOf(message.source),
                 qPrintable(message.key()));
    }
}

void TestTranslations::noEnglishIsLeftInChinese()
{
    for (const auto& message : m_chinese) {
        const QStringList left = englishIn(message.translations.join(u' '));
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ') + QStringLiteral(" in ") + message.key()));
    }
    // The rule itself finds what it is there to find.
    QCOMPARE(englishIn(QStringLiteral("导入 stations_5g 到 project，见 --rejects 与 a.csv、CSV")),
             QStringList{QStringLiteral("project")});
}

void TestTranslations::eachRoomSpeaksChinese()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(displayName(CheckStatus::Behind), QStringLiteral("进度滞后"));
    QCOMPARE(sheetTemplate(QStringLiteral("completion-a4-landscape"))->displayName(),
             QStringLiteral("完成情况图 · A4 横向"));
    QCOMPARE(SearchBox::tr("Nothing is called “%1”."), QStringLiteral("没有找到“%1”。"));
    QCOMPARE(MainWindow::tr("&Undo"), QStringLiteral("撤销(&U)"));
    QCOMPARE(cli::Words::tr("Commands:"), QStringLiteral("命令："));
}

void TestTranslations::englishKnowsOneFromMany()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral("qiantu_en"), QStringLiteral(":/translations")));
    const auto* text = "The plan pack has %n fault(s):";
    const QString one = english.translate("PackWords", text, nullptr, 1);
    const QString many = english.translate("PackWords", text, nullptr, 2);
    QCOMPARE(one, QStringLiteral("The plan pack has %n fault:"));
    QCOMPARE(many, QStringLiteral("The plan pack has %n faults:"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
