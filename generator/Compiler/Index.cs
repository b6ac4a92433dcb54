namespace System;

/// <summary>
/// The type that the compiler requires for list patterns and for indexes from the end, such as <c>^1</c>. It is declared here because
/// netstandard2.0 doesn't contain it.
/// </summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
