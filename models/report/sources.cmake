# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(qiantu_models PRIVATE
  report/report_book.cpp
  report/report_book.h
  report/report_document.cpp
  report/report_document.h
  report/report_html.cpp
  report/report_html.h
  report/report_pages.cpp
  report/report_pages.h
  report/report_words.h
  report/report_workbook.cpp
  report/report_workbook.h
)
