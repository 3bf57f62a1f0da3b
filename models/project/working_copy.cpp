// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/working_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::WorkingCopy)
};

QString originFile(const QString& folder)
{
    return folder + QStringLiteral("/origin.json");
}

// 64-bit numbers are written as text: a JSON number is a double.
QJsonObject toJson(const FileIdentity& identity)
{
    return {{QStringLiteral("size"), QString::number(identity.size)},
            {QStringLiteral("mtime_ns"), QString::number(identity.modifiedNs)},
            {QStringLiteral("sha256"), QString::fromLatin1(identity.fingerprint.toHex())}};
}

FileIdentity identityFromJson(const QJsonObject& object)
{
    return {object.value(QLatin1String("size")).toString().toLongLong(),
            object.value(QLatin1String("mtime_ns")).toString().toLongLong(),
            QByteArray::fromHex(object.value(QLatin1String("sha256")).toString().toLatin1())};
}

QJsonValue toJson(std::optional<RowId> id)
{
    return id ? QJsonValue(QString::number(*id)) : QJsonValue();
}

std::optional<RowId> idFromJson(const QJsonValue& value)
{
    return value.isString() ? std::optional<RowId>(value.toString().toLongLong()) : std::nullopt;
}

QJsonObject toJson(const Origin& origin)
{
    QJsonObject object{{QStringLiteral("path"), origin.path},
                       {QStringLiteral("published_head"), toJson(origin.publishedHead)}};
    if (origin.published) {
        object.insert(QStringLiteral("published"), toJson(*origin.published));
    }
    if (origin.publishing) {
        object.insert(QStringLiteral("publishing"),
                      QJsonObject{{QStringLiteral("path"), origin.publishing->path},
                                  {QStringLiteral("temporary_file"), origin.publishing->temporaryFile},
                                  {QStringLiteral("file"), toJson(origin.publishing->file)},
                                  {QStringLiteral("head"), toJson(origin.publishing->head)}});
    }
    return object;
}

std::optional<Origin> readOrigin(const QString& folder)
{
    QFile file(originFile(folder));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    Origin origin;
    origin.path = object.value(QLatin1String("path")).toString();
    if (origin.path.isEmpty()) {
        return std::nullopt;
    }
    origin.publishedHead = idFromJson(object.value(QLatin1String("published_head")));
    if (object.contains(QLatin1String("published"))) {
        origin.published = identityFromJson(object.value(QLatin1String("published")).toObject());
    }
    if (object.contains(QLatin1String("publishing"))) {
        const QJsonObject publishing = object.value(QLatin1String("publishing")).toObject();
        origin.publishing = Origin::Publishing{publishing.value(QLatin1String("path")).toString(),
                                               publishing.value(QLatin1String("temporary_file")).toString(),
                                               identityFromJson(publishing.value(QLatin1String("file")).toObject()),
                                               idFromJson(publishing.value(QLatin1String("head")))};
    }
    return origin;
}

} // namespace

class WorkingCopy::Lock
{
public:
    enum class Wait
    {
        Yes,
        No
    };

    /// Nothing when another holder has it and `wait` is No, or when the file cannot be made.
    static std::unique_ptr<Lock> take(const QString& path, Wait wait)
    {
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0) {
            return nullptr;
        }
        if (::flock(descriptor, wait == Wait::Yes ? LOCK_EX : LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return nullptr;
        }
        return std::unique_ptr<Lock>(new Lock(descriptor));
    }

    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    ~Lock() { ::close(m_descriptor); }

private:
    explicit Lock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

WorkingCopy::WorkingCopy(QString folder, std::unique_ptr<Lock> lock)
    : m_folder(std::move(folder)), m_lock(std::move(lock))
{
}

WorkingCopy::~WorkingCopy() = default;

QString WorkingCopy::rootFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/qiantu/working");
}

QString WorkingCopy::canonicalPath(const QString& path)
{
    const QFileInfo info(path);
    if (const QString canonical = info.canonicalFilePath(); !canonical.isEmpty()) {
        return canonical;
    }
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : QDir(folder).filePath(info.fileName());
}

std::unique_ptr<WorkingCopy> WorkingCopy::tryLock(const QString& folder)
{
    auto lock = Lock::take(folder + QStringLiteral("/lock"), Lock::Wait::No);
    return lock ? std::unique_ptr<WorkingCopy>(new WorkingCopy(folder, std::move(lock))) : nullptr;
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::findLeftover(const QString& path)
{
    const QDir root(rootFolder());
    if (!root.exists()) {
        return nullptr;
    }
    // One search at a time, or two programs that start together would each take the other's half-made copy for debris.
    const auto searching = Lock::take(root.filePath(QStringLiteral("lock")), Lock::Wait::Yes);
    const QString wanted = canonicalPath(path);
    std::unique_ptr<WorkingCopy> found;
    const QStringList folders = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : folders) {
        const QString folder = root.filePath(name);
        auto origin = readOrigin(folder);
        if (origin && origin->path != wanted) {
            continue;
        }
        auto copy = tryLock(folder);
        if (!origin) {
            if (copy) {
                copy->remove();
            }
            continue;
        }
        if (!copy) {
            return fail(Error::Kind::Conflict, Words::tr("The project is already open in another window or program."),
                        wanted, Words::tr("Go on there, or close it there first."));
        }
        copy->m_origin = *origin;
        found = std::move(copy);
    }
    return found;
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::make()
{
    const QString root = rootFolder();
    const auto failed = [&] {
        return fail(Error::Kind::ReadOnly, Words::tr("The working copy could not be made."), root,
                    Words::tr("Check that the folder can be written and that the disk is not full."));
    };
    if (!QDir().mkpath(root)) {
        return failed();
    }
    const auto searching = Lock::take(root + QStringLiteral("/lock"), Lock::Wait::Yes);
    const QString folder = root + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::Id128);
    if (!searching || !QDir().mkdir(folder)) {
        return failed();
    }
    auto copy = tryLock(folder);
    if (!copy) {
        return failed();
    }
    return copy;
}

QString WorkingCopy::databasePath() const
{
    return m_folder + QStringLiteral("/project.gpkg");
}

QString WorkingCopy::stagedPath() const
{
    return m_folder + QStringLiteral("/staged.gpkg");
}

Result<void> WorkingCopy::setOrigin(const Origin& origin)
{
    QSaveFile file(originFile(m_folder));
    const QByteArray json = QJsonDocument(toJson(origin)).toJson();
    // QSaveFile flushes the content to the disk before it renames.
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return fail(Error::Kind::Failed,
                    Words::tr("The working copy's description could not be written (%1).").arg(file.errorString()),
                    originFile(m_folder), Words::tr("Check that the disk is not full."));
    }
    flushFolder(m_folder);
    m_origin = origin;
    return {};
}

void WorkingCopy::remove()
{
    // The origin goes first: what is left after an interrupted removal is then debris, not a working copy.
    QFile::remove(originFile(m_folder));
    QDir(m_folder).removeRecursively();
}

} // namespace qiantu
