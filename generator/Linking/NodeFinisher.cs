using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>Completes nodes and members with what is known only after all shapes are linked.</summary>
internal sealed class NodeFinisher(ShapeTable shapes)
{
    public EquatableArray<XmlNode> Finish(EquatableArray<XmlNode> nodes, bool lenient)
    {
        var finished = new XmlNode[nodes.Count];
        for (var i = 0; i < finished.Length; i++)
        {
            var node = nodes[i];
            finished[i] = node with
            {
                CSharpRequired = node.CSharpRequired && !lenient,
                PassesUrlEncoded = node.Type is { Kind: TypeKind.Shape } type && TakesUrlEncoded(type.Name),
                Children = Finish(node.Children, lenient),
            };
        }

        return new EquatableArray<XmlNode>(finished);
    }

    public bool TakesUrlEncoded(string? shape) => shape is not null && shapes.Find(shape) is { TakesUrlEncoded: true };

    public ShapeModel Finish(ShapeDraft shape)
    {
        var file = shape.Declaration.File;
        return new ShapeModel
        {
            Name = shape.Declaration.Name,
            Namespace = file.RecordNamespace,
            Group = file.Document.Group,
            SpecFile = file.FileName,
            Documentation = DocumentationText.Of(shape.Declaration.Element),
            Members = new EquatableArray<MemberModel>([.. shape.Members.All.Select(member => shape.IsLenient ? member with { CSharpRequired = false } : member)]),
            Nodes = Finish(shape.Nodes, shape.IsLenient),
            InRequests = shape.InRequests,
            InResults = shape.InResults,
            TakesUrlEncoded = shape.TakesUrlEncoded,
            EmitsRecord = file.EmitsRecords,
        };
    }
}
