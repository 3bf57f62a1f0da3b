# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  allocation/allocation.cpp
  allocation/allocation.h
  allocation/allocation_model.cpp
  allocation/allocation_model.h
  allocation/allocation_source.cpp
  allocation/allocation_source.h
  allocation/allocation_writer.cpp
  allocation/allocation_writer.h
  allocation/apportionment.cpp
  allocation/apportionment.h
  allocation/batch_model.cpp
  allocation/batch_model.h
)
