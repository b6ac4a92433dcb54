using OssGen.Generator.Language;

namespace OssGen.Generator.Linking;

/// <summary>Something that a spec file names: an operation, shape, enum or members group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file it is in.</param>
internal abstract record Declaration(string Name, LinkedFile File)
{
    /// <summary>As written.</summary>
    public abstract DeclarationSpec Spec { get; }

    /// <summary>Name of the C# type with its namespace.</summary>
    public string FullName => File.RecordNamespace.Length == 0 ? Name : File.RecordNamespace + "." + Name;
}

/// <summary>The same of a known kind.</summary>
/// <param name="Node">As written.</param>
/// <param name="File">The file it is in.</param>
internal sealed record Declaration<TSpec>(TSpec Node, LinkedFile File) : Declaration(Node.Name.Value, File)
    where TSpec : DeclarationSpec
{
    public override DeclarationSpec Spec => Node;
}
