using OssGen.Tool.Bodies;

namespace OssGen.Tool.Inference;

/// <summary>Merges the orders in which elements have their children.</summary>
internal static class ChildOrder
{
    /// <summary>
    /// Returns the names of all children, each once. A name that an element has and earlier elements lack follows the one before it there.
    /// </summary>
    internal static List<string> Of(IEnumerable<BodyNode> parents)
    {
        var order = new List<string>();
        foreach (var parent in parents)
        {
            var position = 0;
            foreach (var name in parent.Children.Select(static child => child.Name))
            {
                var known = order.IndexOf(name);
                if (known < 0)
                {
                    order.Insert(position, name);
                    position++;
                }
                else
                {
                    position = Math.Max(position, known + 1);
                }
            }
        }

        return order;
    }
}
