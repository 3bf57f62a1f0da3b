// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QLineEdit>
#include <QTimer>
#include <vector>

class QListWidget;

namespace qiantu {

struct Station;
class Workspace;

/// Finds regions by name, former name, code, pinyin or initials, and stations by number, name or address, as one types.
/// The arrow keys choose, Enter goes there, Escape closes the list.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent = nullptr);
    ~SearchBox() override;

    /// Searches in this project; nullptr: in nothing.
    void setWorkspace(Workspace* workspace);

Q_SIGNALS:
    void regionChosen(const QString& code);
    void stationChosen(qiantu::RowId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void search();
    /// Says whether an answer will come.
    bool searchStationsFor(const QString& typed);
    void sayNothingFound();
    void addStations(const std::vector<Station>& stations);
    void choose();
    void showPopup();

    Workspace* m_workspace = nullptr;
    QListWidget* m_list;
    QTimer m_delay;
    bool m_stationsPending = false; ///< The answer about stations has not come yet.
    bool m_chooseWhenFound = false; ///< Enter was pressed before it came.
    int m_search = 0;               ///< Counts searches, so that a late answer to an old one is dropped.
};

} // namespace qiantu
