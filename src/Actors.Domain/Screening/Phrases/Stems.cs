namespace Actors.Domain.Screening.Phrases;

/// <summary>Beginnings of words as a tree of letters: all that fit a word are found on one walk.</summary>
internal sealed class Stems
{
    private readonly List<Node> _nodes = [new()];

    public void Add(string stem, int id)
    {
        var node = _nodes[0];
        foreach (var letter in stem)
        {
            var at = node.Letters.IndexOf(letter, StringComparison.Ordinal);
            if (at < 0)
            {
                at = node.Letters.Length;
                node.Letters += letter;
                node.Next.Add(_nodes.Count);
                _nodes.Add(new());
            }

            node = _nodes[node.Next[at]];
        }

        node.Id = id;
    }

    public void Mark(ReadOnlySpan<char> word, List<int> marks)
    {
        var node = _nodes[0];
        foreach (var letter in word)
        {
            var at = node.Letters.AsSpan().IndexOf(letter);
            if (at < 0)
                return;
            node = _nodes[node.Next[at]];
            if (node.Id >= 0)
                marks.Add(node.Id);
        }
    }

    private sealed class Node
    {
        public string Letters { get; set; } = "";

        public List<int> Next { get; } = [];

        public int Id { get; set; } = -1;
    }
}
