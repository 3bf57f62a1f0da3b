// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>

namespace qiantu {

/// A list whose copies share their elements: copying it costs nothing, and a change of one element in one copy makes a
/// new element there and leaves all others, and their addresses, as they are in every copy. So readers may hold a
/// snapshot, and pointers into it, while the next one is made, and an edit costs at most a pointer for each element.
///
/// Reading is as from a vector. Copies may be read on different threads; one copy is written on one thread at a time.
template <typename T>
class SharedList
{
    using Elements = QList<std::shared_ptr<T>>;

public:
    using value_type = T; // NOLINT(readability-identifier-naming)

    /// Walks over the elements; they cannot be changed through it.
    class const_iterator // NOLINT(readability-identifier-naming)
    {
    public:
        using iterator_category = std::random_access_iterator_tag; // NOLINT(readability-identifier-naming)
        using value_type = T;                                      // NOLINT(readability-identifier-naming)
        using difference_type = std::ptrdiff_t;                    // NOLINT(readability-identifier-naming)
        using pointer = const T*;                                  // NOLINT(readability-identifier-naming)
        using reference = const T&;                                // NOLINT(readability-identifier-naming)

        const_iterator() = default;

        explicit const_iterator(typename Elements::const_iterator at) : m_at(at) {}

        reference operator*() const { return **m_at; }

        pointer operator->() const { return m_at->get(); }

        reference operator[](difference_type offset) const { return **(m_at + offset); }

        const_iterator& operator++()
        {
            ++m_at;
            return *this;
        }

        const_iterator operator++(int) { return const_iterator(m_at++); }

        const_iterator& operator--()
        {
            --m_at;
            return *this;
        }

        const_iterator operator--(int) { return const_iterator(m_at--); }

        const_iterator& operator+=(difference_type offset)
        {
            m_at += offset;
            return *this;
        }

        const_iterator& operator-=(difference_type offset)
        {
            m_at -= offset;
            return *this;
        }

        friend const_iterator operator+(const_iterator from, difference_type offset) { return from += offset; }

        friend const_iterator operator+(difference_type offset, const_iterator from) { return from += offset; }

        friend const_iterator operator-(const_iterator from, difference_type offset) { return from -= offset; }

        friend difference_type operator-(const const_iterator& a, const const_iterator& b) { return a.m_at - b.m_at; }

        friend bool operator==(const const_iterator& a, const const_iterator& b) { return a.m_at == b.m_at; }

        friend auto operator<=>(const const_iterator& a, const const_iterator& b)
        {
            return (a.m_at - b.m_at) <=> difference_type(0);
        }

    private:
        typename Elements::const_iterator m_at;
    };

    using iterator = const_iterator;

    SharedList() = default;

    SharedList(std::initializer_list<T> elements)
    {
        for (const T& element : elements) {
            push_back(element);
        }
    }

    std::size_t size() const { return static_cast<std::size_t>(m_elements.size()); }

    bool empty() const { return m_elements.isEmpty(); }

    const T& operator[](std::size_t at) const { return *m_elements.at(static_cast<qsizetype>(at)); }

    const T& at(std::size_t at) const { return (*this)[at]; }

    const T& front() const { return *m_elements.constFirst(); }

    const T& back() const { return *m_elements.constLast(); }

    const_iterator begin() const { return const_iterator(m_elements.constBegin()); }

    const_iterator end() const { return const_iterator(m_elements.constEnd()); }

    void reserve(std::size_t size) { m_elements.reserve(static_cast<qsizetype>(size)); }

    void clear() { m_elements.clear(); }

    // NOLINTNEXTLINE(readability-identifier-naming)
    void push_back(T element) { m_elements.push_back(std::make_shared<T>(std::move(element))); }

    /// Puts an element before the one at `at`.
    void insert(std::size_t at, T element)
    {
        m_elements.insert(static_cast<qsizetype>(at), std::make_shared<T>(std::move(element)));
    }

    void erase(std::size_t at) { m_elements.removeAt(static_cast<qsizetype>(at)); }

    /// Puts a new element in the place of another, which other copies keep.
    void replace(std::size_t at, T element)
    {
        m_elements[static_cast<qsizetype>(at)] = std::make_shared<T>(std::move(element));
    }

    /// The element for changing it in place; other copies keep it as it was.
    T& edit(std::size_t at)
    {
        std::shared_ptr<T>& element = m_elements[static_cast<qsizetype>(at)];
        if (element.use_count() > 1) {
            element = std::make_shared<T>(*element);
        }
        return *element;
    }

private:
    Elements m_elements;
};

} // namespace qiantu
