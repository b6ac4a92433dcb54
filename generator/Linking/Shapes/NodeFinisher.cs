using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>Completes nodes and members with information that is available only after all shapes are linked.</summary>
internal sealed class NodeFinisher(ShapeTable shapes)
{
    public OperationModel Finish(OperationModel operation) => operation with
    {
        Body = operation.Body is { } body ? body with { Nodes = Finish(body.Nodes, lenient: false) } : null,
        Result = operation.Result with
        {
            Nodes = Finish(operation.Result.Nodes, lenient: true),
            PassesUrlEncoded = shapes.TakesUrlEncoded(operation.Result.Shape),
        },
    };

    public ShapeModel Finish(LinkedShape shape, ShapeUses uses)
    {
        var file = shape.Declaration.File;
        var isLenient = uses.IsLenient(shape);
        return new ShapeModel
        {
            Name = shape.Declaration.Name,
            Namespace = file.RecordNamespace,
            Group = file.Group,
            SpecFile = file.FileName,
            Documentation = new Documentation(shape.Declaration.Spec.Documentation),
            Members = new EquatableArray<MemberModel>([.. shape.Members
                .Select(member => isLenient && member.CSharpRequired ? member with { CSharpRequired = false } : member)]),
            Nodes = Finish(shape.Nodes, isLenient),
            Forms = shape.Declaration.Node.Forms,
            NeedsMember = shape.Declaration.Node.AtLeastOne.Value ?? false,
            InRequests = uses.InRequests(shape),
            InResults = uses.InResults(shape),
            TakesUrlEncoded = shape.TakesUrlEncoded,
            EmitsRecord = file.EmitsRecords,
        };
    }

    private EquatableArray<XmlNode> Finish(EquatableArray<XmlNode> nodes, bool lenient)
    {
        var finished = new XmlNode[nodes.Count];
        for (var i = 0; i < finished.Length; i++)
        {
            finished[i] = Finish(nodes[i], lenient);
        }

        return new EquatableArray<XmlNode>(finished);
    }

    private XmlNode Finish(XmlNode node, bool lenient)
    {
        var isRequired = node.CSharpRequired && !lenient;
        var passesUrlEncoded = node.Type is { Kind: TypeKind.Shape } type && shapes.TakesUrlEncoded(type.Name);
        return node.Children.Count == 0 && node.CSharpRequired == isRequired && node.PassesUrlEncoded == passesUrlEncoded
            ? node
            : node with
            {
                CSharpRequired = isRequired,
                PassesUrlEncoded = passesUrlEncoded,
                Children = Finish(node.Children, lenient),
            };
    }
}
