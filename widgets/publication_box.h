// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/publication/publication_check.h"

#include <QWidget>
#include <vector>

class QCheckBox;
class QLabel;

namespace qiantu {

/// Marks a sheet for publication and says what is missing for it.
class PublicationBox : public QWidget
{
    Q_OBJECT

public:
    explicit PublicationBox(QWidget* parent);

    bool forPublication() const;
    bool stationsAllowed() const;
    /// Sets both without a signal.
    void set(bool forPublication, bool stationsAllowed);
    /// Shows what is missing; of a sheet that is not for publication nothing is said but that it stays in the house.
    void showGaps(const std::vector<PublicationGap>& gaps);
    /// Whether the permission for station positions can be changed: it is kept in the project.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

private:
    QCheckBox* m_publish;
    QCheckBox* m_stations;
    QLabel* m_words;
};

} // namespace qiantu
