# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  layouts/layout_store.cpp
  layouts/layout_store.h
  layouts/sheet.cpp
  layouts/sheet.h
  layouts/sheet_figures.cpp
  layouts/sheet_table.cpp
  layouts/sheet_table.h
)
