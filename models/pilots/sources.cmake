# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  pilots/pilot.cpp
  pilots/pilot.h
)
