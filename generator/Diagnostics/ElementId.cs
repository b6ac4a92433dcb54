namespace OssGen.Generator.Diagnostics;

/// <summary>
/// Which element of a file: counted within its declaration, so that what is added to one declaration leaves the others equal.
/// </summary>
/// <param name="Declaration">Number of the root's child that it is or is inside, from 1; 0 for the root.</param>
/// <param name="Number">Number of the element in document order within that; 0 for the declaration itself.</param>
internal readonly record struct ElementId(int Declaration, int Number)
{
    public static ElementId Root { get; }
}
