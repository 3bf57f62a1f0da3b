# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  themes/figure_reader.cpp
  themes/figure_reader.h
  themes/ready_themes.cpp
  themes/ready_themes.h
  themes/station_themes.cpp
  themes/station_themes.h
  themes/theme.cpp
  themes/theme.h
  themes/theme_editor.cpp
  themes/theme_editor.h
  themes/theme_json.cpp
  themes/theme_palette.cpp
  themes/theme_palette.h
  themes/theme_validate.cpp
  themes/theme_values.cpp
  themes/theme_values.h
  themes/theme_warnings.cpp
  themes/theme_warnings.h
  themes/theme_years.cpp
)
