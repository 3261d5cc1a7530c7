"""When an undated article was published, as far as its own times and the dated articles beside it tell."""

from transforms.publication.corpus import INFERENCES, CorpusTimes, SharedWords, infer_publications
from transforms.publication.evidence import ArticleTimes, Story, Tie, Told, told_by
from transforms.publication.infer import Inference, infer_publication
from transforms.publication.late import late_note
from transforms.publication.offsets import DAY_OFFSETS, OffsetReader
