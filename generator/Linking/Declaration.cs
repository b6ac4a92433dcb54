using OssGen.Generator.Language;

namespace OssGen.Generator.Linking;

/// <summary>A named declaration in a spec file, which is an operation, shape, enum or members group.</summary>
/// <param name="Name">The name declared.</param>
/// <param name="File">The file that contains the declaration.</param>
internal abstract record Declaration(string Name, LinkedFile File)
{
    /// <summary>The syntax node of the declaration.</summary>
    public abstract DeclarationSpec Spec { get; }

    /// <summary>The name of the C# type, qualified with its namespace.</summary>
    public string FullName => File.RecordNamespace.Length == 0 ? Name : File.RecordNamespace + "." + Name;
}

/// <summary>A declaration whose syntax node has a specific type.</summary>
/// <param name="Node">The syntax node.</param>
/// <param name="File">The file that contains the declaration.</param>
internal sealed record Declaration<TSpec>(TSpec Node, LinkedFile File) : Declaration(Node.Name.Value, File)
    where TSpec : DeclarationSpec
{
    public override DeclarationSpec Spec => Node;
}
