# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  publication/publication_check.cpp
  publication/publication_check.h
  publication/publication_settings.cpp
  publication/publication_settings.h
)
