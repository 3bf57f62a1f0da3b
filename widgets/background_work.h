// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QWidget>
#include <functional>

namespace qiantu {

/// Runs long work on a thread of its own behind a progress dialog with a cancel button and returns when it is done. The
/// rest of the window is blocked meanwhile (but paints), so the work may use the project. Without a parent window the
/// dialog stands alone.
Result<void> runInBackground(QWidget* parent, const QString& title, const std::function<Result<void>(Progress&)>& work);

/// The same for work that gives a value.
template <typename T>
Result<T> runInBackground(QWidget* parent, const QString& title, const std::function<Result<T>(Progress&)>& work)
{
    Result<T> result = fail(Error::Kind::Failed, QString());
    const auto done = runInBackground(parent, title, [&](Progress& progress) -> Result<void> {
        result = work(progress);
        if (!result) {
            return tl::unexpected(result.error());
        }
        return {};
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return result;
}

/// Tells the user of a failure; says nothing of a cancelled one.
void showError(QWidget* parent, const Error& error);

} // namespace qiantu
