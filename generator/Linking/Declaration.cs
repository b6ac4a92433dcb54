using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>Something that a spec file names: an operation, shape, enum or members group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Element">As written.</param>
/// <param name="File">The file it is in.</param>
internal sealed record Declaration(string Name, SpecElement Element, LinkedFile File)
{
    public bool IsEnum => Element.Name == "enum";

    public bool IsMembersGroup => Element.Name == "members";

    public bool IsShape => Element.Name == "shape";

    /// <summary>Name of the C# type with its namespace.</summary>
    public string FullName => File.RecordNamespace.Length == 0 ? Name : File.RecordNamespace + "." + Name;
}
