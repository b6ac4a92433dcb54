using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>A shape while it is linked: its members and nodes, before it is known who reaches it.</summary>
internal sealed class ShapeDraft(Declaration declaration, MemberSet members, EquatableArray<XmlNode> nodes)
{
    public Declaration Declaration { get; } = declaration;

    public MemberSet Members { get; } = members;

    public EquatableArray<XmlNode> Nodes { get; } = nodes;

    /// <summary>An emitted request reaches it.</summary>
    public bool InRequests { get; set; }

    /// <summary>An emitted result reaches it.</summary>
    public bool InResults { get; set; }

    /// <summary>A result of the assembly that declares the record reaches it, so none of its properties is C# required.</summary>
    public bool IsLenient { get; set; }

    /// <summary>Any operation reaches it.</summary>
    public bool IsReached { get; set; }

    public bool TakesUrlEncoded { get; set; }

    public IEnumerable<string> Uses => Members.All.Where(static member => member.Type.Kind == TypeKind.Shape).Select(static member => member.Type.Name!);
}
