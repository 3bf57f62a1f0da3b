// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDomDocument;
class QDomElement;

namespace qiantu {

/// Writes the fonts and colours of a layout's labels and legends once more, in the form that QGIS before 3.24 reads;
/// later ones read their text formats and ignore these. What only a text format can say (halos, line heights) older
/// ones do without.
void addFontsForOlderQgis(QDomDocument& document, const QDomElement& layout);

} // namespace qiantu
