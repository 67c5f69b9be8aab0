;; The voice of our explainers, for Festival (bin/record).
;;
;; Chosen among the free voices of Debian by measuring them on the same text: cmu_us_slt_arctic_hts is the only one
;; that fills the band up to 16 kHz (flite's clustergen voices stop at 8, espeak-ng at 11), keeps an even level,
;; and reads years the American way ("twenty twenty-three"). It needs: festival festvox-us-slt-hts.

(voice_cmu_us_slt_arctic_hts)

;; Words its dictionary gets wrong. Sounds: CMU phones in syllables, each with its stress.
(lex.add.entry '("restorative" nil (((r ih) 0) ((s t ao r) 1) ((ax) 0) ((t ih v) 0))))
(lex.add.entry '("procuring" nil (((p r ax) 0) ((k y uh r) 1) ((ih ng) 0))))
(lex.add.entry '("israel" nil (((ih z) 1) ((r iy) 0) ((ax l) 0))))

;; Reads one sentence into one file, without a header that carries a date.
(define (say sentence file)
  (utt.save.wave (utt.synth (eval (list 'Utterance 'Text sentence))) file 'riff))
