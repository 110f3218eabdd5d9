"""Follow two texts side by side from words that they share, through small edits, as far as they go together."""

import numpy as np

from sayso.trace.compiled import compiled

REACH = 6
"""So many words may be changed, put in or left out in one place."""


@compiled
def alike(one, other):
    return one == other and one > np.uint32(1)


@compiled
def forward(a, i, i_end, b, j, j_end, dear, drop):
    """Greedy: over equal words, then to the nearest place where two words in a row are equal again.

    Returns the ends of the best stretch and how many words are equal in it. Every place of an edit costs `dear` per
    word; beyond `drop` below the best the texts have parted.
    """
    score, best, matched, kept = 0.0, 0.0, 0, 0
    i_best, j_best = i, j
    while i < i_end and j < j_end:
        if alike(a[i], b[j]):
            i += 1
            j += 1
            matched += 1
            score += 1.0
            if score > best:
                best, kept, i_best, j_best = score, matched, i, j
            continue
        di, dj = resume(a, i, i_end, b, j, j_end)
        if di < 0:
            break
        score -= dear * max(di, dj)
        if best - score > drop:
            break
        i += di
        j += dj
    return i_best, j_best, kept


@compiled
def resume(a, i, i_end, b, j, j_end):
    """The shortest way on to two equal words in a row, or to one at an end; (-1, -1) where there is none."""
    for total in range(1, 2 * REACH + 1):
        low, high = max(0, total - REACH), min(REACH, total)
        for step in range(high - low + 1):
            half = total // 2
            di = half + ((step + 1) // 2 if step % 2 else -(step // 2))
            if di < low or di > high:
                continue
            dj = total - di
            if i + di >= i_end or j + dj >= j_end or not alike(a[i + di], b[j + dj]):
                continue
            if i + di + 1 == i_end or j + dj + 1 == j_end:
                if total <= 2:
                    return di, dj
                continue
            if alike(a[i + di + 1], b[j + dj + 1]):
                return di, dj
            if di == 1 and dj == 1 and i + 2 < i_end and j + 2 < j_end and alike(a[i + 2], b[j + 2]):
                return di, dj
    return -1, -1


@compiled
def backward(a, i, i_begin, b, j, j_begin, dear, drop):
    """As `forward`, from the words before `i` and `j` towards the beginnings."""
    score, best, matched, kept = 0.0, 0.0, 0, 0
    i_best, j_best = i, j
    while i > i_begin and j > j_begin:
        if alike(a[i - 1], b[j - 1]):
            i -= 1
            j -= 1
            matched += 1
            score += 1.0
            if score > best:
                best, kept, i_best, j_best = score, matched, i, j
            continue
        di, dj = resume_back(a, i, i_begin, b, j, j_begin)
        if di < 0:
            break
        score -= dear * max(di, dj)
        if best - score > drop:
            break
        i -= di
        j -= dj
    return i_best, j_best, kept


@compiled
def resume_back(a, i, i_begin, b, j, j_begin):
    for total in range(1, 2 * REACH + 1):
        low, high = max(0, total - REACH), min(REACH, total)
        for step in range(high - low + 1):
            half = total // 2
            di = half + ((step + 1) // 2 if step % 2 else -(step // 2))
            if di < low or di > high:
                continue
            dj = total - di
            x, y = i - di - 1, j - dj - 1
            if x < i_begin or y < j_begin or not alike(a[x], b[y]):
                continue
            if x == i_begin or y == j_begin:
                if total <= 2:
                    return di, dj
                continue
            if alike(a[x - 1], b[y - 1]):
                return di, dj
            if di == 1 and dj == 1 and x - 1 >= i_begin and y - 1 >= j_begin and alike(a[x - 1], b[y - 1]):
                return di, dj
    return -1, -1
