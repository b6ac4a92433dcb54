using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Checks that examples match the members, method, path, fixed query and success statuses of their operation.</summary>
internal static class ExampleRule
{
    public static void Check(OperationDraft operation, ShapeTable shapes, FindingCollector findings)
    {
        var members = new ExampleMembers(shapes, findings);
        foreach (var example in operation.Declaration.Node.Examples.Where(static example => !example.HasErrors))
        {
            var name = example.Name.Value;
            if (example.Call is { } call)
            {
                members.Check(call, name, operation.Model.Members, operation.Model.Name + "Request", isCall: true);
            }

            if (example.Returns is { } returns)
            {
                members.Check(returns, name, operation.Model.Result.Members, operation.Model.Name + "Result", isCall: false);
            }

            ExampleRequestLine.Check(operation.Model, example, name, findings);
            ExampleStatusLine.Check(operation.Model, example, name, findings);
        }
    }
}
