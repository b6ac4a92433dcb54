namespace OssGen.Generator.Diagnostics;

/// <summary>
/// The identity of an element in a file. Elements are numbered within their declaration, so that an edit of one declaration doesn't change
/// the identities in others.
/// </summary>
/// <param name="Declaration">The number of the root's child that is or contains the element, from 1; 0 for the root.</param>
/// <param name="Number">The number of the element within the declaration, in document order; 0 for the declaration itself.</param>
internal readonly record struct ElementId(int Declaration, int Number)
{
    public static ElementId Root { get; }
}
