// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace qiantu {

/// What went wrong, in words that a planner understands, already translated.
///
/// A function that can fail returns `Result<T>`; nothing in Qiantu throws across a public interface (SQLiteCpp's
/// exceptions are caught where it is called).
struct Error
{
    /// The class of a failure, for callers that react to it differently; never shown to the user.
    enum class Kind
    {
        Failed,    ///< The operation could not be done; the words say why.
        Cancelled, ///< The user cancelled; nothing was changed.
        NotFound,  ///< The named thing (file, region, document …) does not exist.
        Invalid,   ///< The input is not what it should be.
        ReadOnly,  ///< The project or folder cannot be written.
        Conflict,  ///< Somebody else changed the file or the row meanwhile.
        Newer,     ///< The file was written by a newer version of the program.
    };

    Kind kind = Kind::Failed;
    QString what;   ///< One sentence: what failed.
    QString where;  ///< The file, table, row or line; may be empty.
    QString advice; ///< What the user can do about it; may be empty.

    /// The whole as one line for a dialog, stderr or a log: "where: what advice".
    QString message() const;
};

/// The value, or the Error that says why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(Error::Kind::Invalid, tr("…"))`.
inline tl::unexpected<Error> fail(Error::Kind kind, const QString& what, const QString& where = {},
                                  const QString& advice = {})
{
    return tl::unexpected<Error>(Error{kind, what, where, advice});
}

} // namespace qiantu
