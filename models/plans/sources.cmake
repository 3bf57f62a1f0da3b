# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  plans/pack_contents.cpp
  plans/pack_contents.h
  plans/pack_install.cpp
  plans/pack_rules.cpp
  plans/pack_schema.cpp
  plans/pack_schema.h
  plans/pack_shapes.cpp
  plans/pack_shapes.h
  plans/pack_table.cpp
  plans/pack_table.h
  plans/plan_pack.cpp
  plans/plan_pack.h
  plans/plan.cpp
  plans/plan.h
  plans/plan_read.cpp
  plans/units.cpp
  plans/units.h
)
